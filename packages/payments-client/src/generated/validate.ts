// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { Validator } from '../runtime/settings/options.ts';
import { makeValidator } from '../runtime/validate/validate.ts';
import { contract } from './contract.ts';

export { ValidationError, type ValidationIssue } from '../runtime/validate/validate.ts';

/**
 * Checks calls against the contract. Pass it to a client or a call as `validate`. Its rules are compiled ahead of time, without `eval`.
 */
export const validate: Validator = makeValidator(contract);
