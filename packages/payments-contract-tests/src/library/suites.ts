// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

/** The files of the suite, one per operation. */
export const suites: readonly (() => Promise<unknown>)[] = [
  () => import('./get-books.contract.test.ts'),
  () => import('./add-book.contract.test.ts'),
  () => import('./get-book.contract.test.ts'),
  () => import('./remove-book.contract.test.ts'),
];
