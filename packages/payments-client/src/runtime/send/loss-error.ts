import { unreadable } from '../errors/answer-errors.ts';
import { type CallError, callError } from '../errors/call-errors.ts';
import type { Progress } from '../errors/progress.ts';
import { isTlsError, neverSent, type SystemError } from './never-sent.ts';
import { over } from './within.ts';

const network = 'Check the network.';

/** Returns the error of an attempt whose response, or a part of it, was lost. */
export function lossError(
  progress: Progress,
  signal: AbortSignal | undefined,
  cause: SystemError | typeof over,
  time: number,
  response?: Response,
): CallError {
  if (signal?.aborted) return callError('AbortError', 'was aborted', '', progress, {}, { cause: signal.reason });
  if (cause === over) return callError('TimeoutError', `took longer than ${Math.ceil(time)} ms`, network, progress);
  if (response) return unreadable({ response, progress }, 'cut off', { cause });
  const { code, message } = cause.cause ?? cause;
  const remedy = isTlsError(cause) ? 'Check the base URL and the certificate of the server.' : network;
  return callError('ConnectionError', `got no answer: ${code ?? message}`, remedy, progress, {}, { cause });
}

/**
 * Returns a copy of what `fetch` threw, without what logs must not show: such errors can hold the raw answer, and URLs with their query. Of
 * their causes, only the first few are copied.
 */
export function copyError(error: unknown, progress: Progress, depth = 4): SystemError {
  const shown = (value: unknown, most?: number) => progress.redact(String(value).replace(/[?#]\S*/g, ''), most);
  try {
    const { message = error, code, syscall, cause, errors = cause ? [cause] : [] } = Object(error);
    // If several addresses were tried, each has its own error.
    const inner: SystemError[] = depth === 0 ? [] : errors.map((one: unknown) => copyError(one, progress, depth - 1));
    const telling = inner.find((one) => !neverSent(one)) ?? inner[0];
    const copy = new Error(shown(message, 500), telling && { cause: telling }) as SystemError;
    if (code) copy.code = shown(code);
    if (syscall) copy.syscall = shown(syscall);
    return copy;
  } catch {
    return new Error('unknown') as SystemError;
  }
}
