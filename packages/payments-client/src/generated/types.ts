// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { ApiErrorBody } from '@scope/payments-types';

export { fromPointer, type Json, member, toPointer, valueAt } from '@scope/payments-types/json';
export type { Issue } from '@scope/payments-types/validators';
export * from '@scope/payments-types/wire';

/** The body of an unsuccessful response. */
export type ErrorBody = ApiErrorBody;
