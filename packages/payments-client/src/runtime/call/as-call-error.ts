import { callError, isCallError } from '../errors/call-errors.ts';
import type { Progress } from '../errors/progress.ts';
import { copyError } from '../send/loss-error.ts';

/**
 * Returns what a call rejects with. An error of the caller's own code, such as middleware, a validator, or a body that JSON cannot represent,
 * stays as it is and receives the facts of the call, so that it is a {@link CallError} too. What takes no properties, such as a text, is
 * copied instead.
 */
export function asCallError(error: unknown, progress: Progress): unknown {
  if (isCallError(error)) return error;
  try {
    if (error instanceof Error) return Object.assign(error, progress.facts());
  } catch {
    // It is frozen, or has such a property of its own.
  }
  return callError('CallError', 'failed: see its cause', '', progress, {}, { cause: copyError(error, progress) });
}
