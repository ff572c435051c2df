import { makeError } from './make-error.ts';
import type { Failure } from './progress.ts';

/** A call failed, with or without a response. */
export class CallError extends Error implements Failure {
  declare readonly method: string;
  declare readonly url: string;
  declare readonly attempts: number;
  declare readonly mayHaveBeenProcessed: boolean;

  /** Whether an error is of this class, by its properties: `instanceof` also recognizes errors of another copy of this package. */
  protected static matches(_error: CallError): boolean {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore-start lint/complexity/noThisInStatic: it is the class on the right of `instanceof`.
    // A class of the caller's own is recognized as usual.
    if (!Object.hasOwn(this, 'matches')) return Function.prototype[Symbol.hasInstance].call(this, value);
    return isCallError(value) && this.matches(value);
    // biome-ignore-end lint/complexity/noThisInStatic: see above.
  }
}

/**
 * Makes the error of a call. `listed` are properties besides the facts of the call; `unlisted` ones can hold secrets and personal data, so
 * logs leave them out.
 */
export function callError(
  name: string,
  finding: string,
  remedy: string,
  call: Failure,
  listed?: object,
  unlisted?: object,
): CallError {
  const { method, url, attempts, mayHaveBeenProcessed } = call;
  const advice = mayHaveBeenProcessed
    ? 'It may have been processed: find out on the server before you send it again.'
    : remedy;
  const message =
    `${method} ${url} ${finding}${attempts > 1 ? ` after ${attempts} attempts` : ''}. ${advice}`.trimEnd();
  return makeError(name, message, { method, url, attempts, mayHaveBeenProcessed, ...listed }, unlisted) as CallError;
}

/** Whether a value is a {@link CallError}, of this copy of the package or another. */
export function isCallError(value: unknown): value is CallError {
  return value instanceof Error && 'mayHaveBeenProcessed' in value;
}

/** No response arrived: the server was not found, does not listen, or the connection broke. */
export class ConnectionError extends CallError {
  protected static override matches({ name }: CallError): boolean {
    return name === 'ConnectionError';
  }
}

/** The attempt took longer than `timeout`, or the call longer than `deadline`. */
export class TimeoutError extends CallError {
  protected static override matches({ name }: CallError): boolean {
    return name === 'TimeoutError';
  }
}

/** The caller's `signal` ended the call. Its reason is the `cause`. */
export class AbortError extends CallError {
  protected static override matches({ name }: CallError): boolean {
    return name === 'AbortError';
  }
}
