import type { Failure } from './progress.ts';

/** A call failed, with or without a response. */
export class CallError extends Error implements Failure {
  declare readonly method: string;
  declare readonly url: string;
  declare readonly attempts: number;
  declare readonly mayHaveBeenProcessed: boolean;

  /**
   * Lists the facts of the call and others as properties. The unlisted ones can hold secrets and personal data, so they are not enumerable:
   * logs leave them out.
   */
  constructor(finding: string, remedy: string, call: Failure, listed?: object, unlisted: object = {}) {
    const { method, url, attempts, mayHaveBeenProcessed } = call;
    const advice = mayHaveBeenProcessed
      ? 'It may have been processed: find out on the server before you send it again.'
      : remedy;
    super(`${method} ${url} ${finding}${attempts > 1 ? ` after ${attempts} attempts` : ''}. ${advice}`.trimEnd());
    Object.assign(this, { method, url, attempts, mayHaveBeenProcessed, ...listed });
    for (const [name, value] of Object.entries(unlisted)) Object.defineProperty(this, name, { value });
  }

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

/** Makes an error of a class that is only named, so that programs bundle only the classes that they use. */
export function callError(name: string, ...given: ConstructorParameters<typeof CallError>): CallError {
  // Node.js prints the name of the class that made an error.
  const { [name]: Kind = CallError } = { [name]: class extends CallError {} };
  return Object.assign(new Kind(...given), { name });
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
