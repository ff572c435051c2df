// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { ErrorSchema } from '@library/library-types';

/** The body of an answer that is not a success. */
export type ErrorBody = ErrorSchema;
