// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export * from '@library/library-types/json';
export type { Issue } from '@library/library-types/validators';
