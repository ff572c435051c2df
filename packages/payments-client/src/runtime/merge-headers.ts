import type { HeadersOptions } from './openapi-fetch.ts';
import { refuse } from './settings.ts';

/**
 * Puts headers together as openapi-fetch does: a later one replaces an earlier one, a list adds each of its values, `null` takes it away.
 * @throws ConfigurationError for one that cannot be sent. It does not tell the value, which can be a credential.
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
