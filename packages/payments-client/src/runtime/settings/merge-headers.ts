import { refuse } from '../errors/configuration-error.ts';
import type { HeadersOptions } from './openapi-fetch.ts';

/**
 * Merges headers as openapi-fetch does: a later header replaces an earlier one, a list appends each of its values, `null` removes it.
 * @throws ConfigurationError for a header that cannot be sent. The message leaves out the value, which can be a credential.
 */
export function mergeHeaders(...sources: (HeadersOptions | object | false | undefined)[]): Headers {
  const merged = new Headers();
  for (const source of sources) {
    for (const [name, value] of source instanceof Headers ? source : Object.entries(source || {})) {
      try {
        if (value === null) merged.delete(name);
        else if (Array.isArray(value)) for (const one of value) merged.append(name, one);
        else if (value !== undefined) merged.set(name, value);
      } catch {
        refuse(`\`${name}\` must be valid`);
      }
    }
  }
  return merged;
}
