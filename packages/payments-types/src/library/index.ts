// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export * from './lists.ts';
export type { components, operations, paths } from './openapi.ts';
export type * from './schemas.ts';
