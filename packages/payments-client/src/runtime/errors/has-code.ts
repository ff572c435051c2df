import type { ErrorBody } from '../../generated/types.ts';
import { isCallError } from './call-errors.ts';
import type { StatusError } from './status-errors.ts';

/** Without the `string & {}` that stands for codes to come. */
type Listed<Code> = Code extends string ? (string extends Code ? never : Code) : never;

/** The codes of failures that the document lists; any text if it lists none. */
export type KnownCode = ErrorBody extends { code: infer Code }
  ? [Listed<Code>] extends [never]
    ? string
    : Listed<Code>
  : string;

/** Whether a call failed with this code. Unlike `error.code === '…'`, the compiler accepts only codes that the document lists. */
export function hasCode<Code extends KnownCode>(
  error: unknown,
  code: Code,
): error is StatusError & { readonly code: Code } {
  return isCallError(error) && (error as StatusError).code === code;
}
