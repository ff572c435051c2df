// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export { fromPointer, type Json, member, toPointer, valueAt } from '@library/library-types/json';
export type { Issue } from '@library/library-types/validators';
export * from '@library/library-types/wire';
