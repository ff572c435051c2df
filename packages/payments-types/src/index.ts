export * from './generated/lists.ts';
export type { components, operations, paths } from './generated/openapi.ts';
export type * from './generated/schemas.ts';
