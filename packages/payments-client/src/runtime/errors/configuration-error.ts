/** The client was set up or called in a way that cannot work. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** @throws ConfigurationError */
export function refuse(message: string): never {
  throw new ConfigurationError(`${message}.`);
}
