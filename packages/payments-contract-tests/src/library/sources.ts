// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export const sources: { readonly [pointer: string]: string } = {
  '': 'scripts/testing/documents/library.yaml',
};
