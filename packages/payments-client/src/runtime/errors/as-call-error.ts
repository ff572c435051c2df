import { callError, isCallError } from './call-errors.ts';
import type { Progress } from './progress.ts';

/**
 * Returns what a call rejects with. An error of the caller's own code, such as middleware, a validator, or a body that JSON cannot represent,
 * stays as it is and receives the facts of the call, so that it is a {@link CallError} too.
 */
export function asCallError(error: unknown, progress: Progress): unknown {
  if (isCallError(error)) return error;
  try {
    if (error instanceof Error) return Object.assign(error, progress.facts());
  } catch {
    // It is frozen, or has such a property of its own.
  }
  return callError('CallError', 'failed: see its cause', '', progress, {}, { cause: error });
}
