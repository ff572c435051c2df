import { makeError } from './make-error.ts';

/** The client has invalid options, or was called with invalid arguments. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';

  /** Also recognizes errors of another copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: it is the class on the right of `instanceof`.
    if (this !== ConfigurationError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'ConfigurationError';
  }
}

/** @throws ConfigurationError */
export function refuse(message: string): never {
  throw makeError('ConfigurationError', message.endsWith('?') ? message : `${message}.`);
}
