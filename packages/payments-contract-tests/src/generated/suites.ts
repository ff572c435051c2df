// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

/** The files of the suite, one per operation. */
export const suites: readonly (() => Promise<unknown>)[] = [() => import('./create-payment.contract.test.ts')];
