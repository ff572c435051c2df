/** The client has invalid options, or was called with invalid arguments. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** @throws ConfigurationError */
export function refuse(message: string): never {
  throw new ConfigurationError(`${message}.`);
}
