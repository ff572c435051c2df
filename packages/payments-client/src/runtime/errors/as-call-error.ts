import { callError, isCallError } from './call-errors.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { Progress } from './progress.ts';

/**
 * Returns what a call rejects with. An error of the caller's own code, such as middleware, a validator, or a body that JSON cannot represent,
 * stays as it is and receives the facts of the call, so that it is a {@link CallError} too.
 */
export function asCallError(error: unknown, progress: Progress): unknown {
  if (isCallError(error) || error instanceof ConfigurationError) return error;
  if (error instanceof Error && Object.isExtensible(error)) return Object.assign(error, progress);
  return callError('CallError', 'failed', '', progress, {}, { cause: error });
}
