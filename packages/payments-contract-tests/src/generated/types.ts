// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export { fromPointer, type Json, member, toPointer, valueAt } from '@scope/payments-types/json';
export type { Issue } from '@scope/payments-types/validators';
export * from '@scope/payments-types/wire';
