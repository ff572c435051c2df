import { unreadable } from '../errors/answer-errors.ts';
import { type CallError, callError } from '../errors/call-errors.ts';
import type { Progress } from '../errors/progress.ts';
import { isTlsError } from './never-sent.ts';
import { over } from './within.ts';

const network = 'Check the network.';

/** Returns the error of an attempt whose response, or a part of it, was lost. */
export function lossError(
  progress: Progress,
  signal: AbortSignal | undefined,
  reason: unknown,
  time: number,
  response?: Response,
): CallError {
  if (signal?.aborted) return callError('AbortError', 'was aborted', '', progress, {}, { cause: signal.reason });
  if (reason === over) return callError('TimeoutError', `took longer than ${Math.ceil(time)} ms`, network, progress);
  const cause = rebuild(reason, progress);
  if (response) return unreadable({ response, progress }, 'cut off', { cause });
  const { code, message } = (cause.cause ?? cause) as SystemError;
  const remedy = isTlsError(reason) ? 'Check the base URL and the certificate of the server.' : network;
  return callError('ConnectionError', `got no answer: ${code ?? message}`, remedy, progress, {}, { cause });
}

interface SystemError extends Error {
  code?: string;
  syscall?: string;
}

/** Returns a copy of an error without what logs must not show: errors of `fetch` can hold the raw answer, and URLs with their query. */
function rebuild(error: unknown, progress: Progress): SystemError {
  const { message, code, syscall, cause } = Object(error) as SystemError;
  const text = progress.redact(`${message ?? error}`.replace(/\?\S*/g, ''), 500);
  const copy: SystemError = new Error(text, cause ? { cause: rebuild(cause, progress) } : {});
  if (code) copy.code = progress.redact(code);
  if (syscall) copy.syscall = progress.redact(syscall);
  return copy;
}
