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

/** What follows from an attempt. */
export interface Verdict {
  /** Whether the server has certainly not processed the request. */
  isUnprocessed: boolean;
  /** Whether to send it again: another attempt may go better, and it does no harm. */
  mayRetry: boolean;
}

/**
 * Judges an attempt. The server has certainly not processed a request that it refused, sent elsewhere (307 and 308 ask for the same request
 * there; after 301 to 303 it may have processed this one, RFC 9110, section 15.4), or never received. A 5xx proves nothing; 503 says that the
 * server is overloaded now, not that it had done nothing (RFC 9110, section 15.6.4). A request that must not be repeated is sent again only
 * if it was never received, after 429, or after a response that means so by the document.
 */
export function judge({ status, lost }: Attempt, notProcessed: readonly number[], mayRepeat: boolean): Verdict {
  const isMarked = status !== undefined && notProcessed.includes(status);
  const isTls = !!lost && lost !== over && isTlsError(lost);
  const isRefused = status !== undefined && status >= 400 && status < 500 && status !== 408;
  const isNeverSent = status === undefined && !!lost && lost !== over && neverSent(lost);
  const isUnprocessed = isNeverSent || isMarked || isRefused || status === 307 || status === 308;
  const isHarmless = mayRepeat || isNeverSent || isMarked || status === 429;
  const mayGoBetter = lost ? !isTls : isMarked || transient.has(status as number);
  return { isUnprocessed, mayRetry: mayGoBetter && isHarmless };
}
