// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { ApiErrorBody } from '@scope/payments-types';

/** The body of an answer that is not a success. */
export type ErrorBody = ApiErrorBody;
