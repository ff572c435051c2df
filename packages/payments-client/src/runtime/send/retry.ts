import { isCertificateError, neverSent } from './never-sent.ts';

/** Methods that may be repeated by definition (RFC 9110, section 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** Statuses after which another attempt may succeed. */
const transient = new Set([408, 429, 500, 502, 503, 504]);

/** The server asks for the same request elsewhere; after 301 to 303 it may have processed this one (RFC 9110, section 15.4). */
const elsewhere = new Set([307, 308]);

/** Whether the same request twice has the effect of one. */
export function mayRepeat(method: string): boolean {
  return idempotent.has(method);
}

/** What one attempt came to: a status, or the error of `fetch`. */
export interface Attempt {
  status?: number | undefined;
  /** Set if there is no response, or only a part of one. */
  lost?: { cause: unknown } | undefined;
}

/**
 * Whether the server has certainly not processed the request: it refused the request, sent it elsewhere, or never received it. A 5xx
 * proves nothing; 503 says that the server is overloaded now, not that it had done nothing (RFC 9110, section 15.6.4).
 */
export function isUnprocessed({ status, lost }: Attempt): boolean {
  if (status === undefined) return neverSent(lost?.cause);
  return elsewhere.has(status) || (status >= 400 && status < 500 && status !== 408);
}

/** Whether another attempt may go better. A certificate that was rejected is rejected again. */
export function isTransient({ status, lost }: Attempt): boolean {
  return lost ? !isCertificateError(lost.cause) : transient.has(status as number);
}
