import { refuse } from '../errors/configuration-error.ts';

/**
 * Returns a credential: the option, or else the environment variable.
 * @throws ConfigurationError if there is none, or if a header cannot carry it.
 */
export function credential(option: string, value: string | undefined, variable = ''): string {
  const found = value ?? readVariable(variable) ?? '';
  if (typeof found !== 'string' || !/^[!-~]+$/.test(found)) {
    // Messages are logged, so this one leaves out the value.
    refuse(
      `\`${option}\` ${found ? 'must be bare, without spaces' : `is missing${variable && `: give it or set ${variable}`}`}`,
    );
  }
  return found;
}

/** Returns a credential that may be missing, because not every call needs it. */
export function optionalCredential(option: string, value: string | undefined, variable = ''): string | undefined {
  const found = value ?? readVariable(variable);
  return found && credential(option, found);
}

/** Browsers have no `process`, and Deno throws if it lacks the permission to read the variable. */
export function readVariable(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env: Record<string, string> } }).process?.env[name];
  } catch {
    return undefined;
  }
}
