// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators as operations } from '@scope/payments-types/validators';
import type { Validators } from '../runtime/document/documented.ts';

/** The validators of each operation, by method and path. */
export const validators: Validators = {
  'POST /payments': operations.createPayment,
};
