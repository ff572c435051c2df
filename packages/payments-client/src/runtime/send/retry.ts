import { isTlsError, neverSent, type SystemError } from './never-sent.ts';
import { over } from './within.ts';

/** Methods that may be repeated by definition (RFC 9110, section 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** Statuses after which another attempt may succeed. */
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What one attempt came to: a status, or the error of `fetch`. */
export interface Attempt {
  status?: number | undefined;
  /** Set if there is no response, or only a part of one. */
  lost?: SystemError | typeof over | undefined;
}

/** Whether the same request twice has the effect of one. */
export function isIdempotent(method: string): boolean {
  return idempotent.has(method);
}

/**
 * Whether the server has certainly not processed the request: it refused the request, sent it elsewhere (307 and 308 ask for the same
 * request there; after 301 to 303 it may have processed this one, RFC 9110, section 15.4), or never received it. A 5xx proves nothing; 503
 * says that the server is overloaded now, not that it had done nothing (RFC 9110, section 15.6.4).
 */
export function isUnprocessed({ status, lost }: Attempt, notProcessed: readonly number[]): boolean {
  if (status === undefined) return isProof(lost);
  const isRefused = status >= 400 && status < 500 && status !== 408;
  return isRefused || status === 307 || status === 308 || notProcessed.includes(status);
}

/**
 * Whether to send a request again after this attempt: another one may go better, and either the server has certainly not processed this one
 * (no connection, 429, or a response that means so by the document), or it may be repeated.
 */
export function mayRetry(attempt: Attempt, notProcessed: readonly number[], mayRepeat: boolean): boolean {
  const { status, lost } = attempt;
  if (lost && lost !== over && isTlsError(lost)) return false;
  if (status === 429 || (status === undefined ? isProof(lost) : notProcessed.includes(status))) return true;
  return mayRepeat && (!!lost || transient.has(status as number));
}

function isProof(lost: Attempt['lost']): boolean {
  return !!lost && lost !== over && neverSent(lost);
}
