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
        if (value !== undefined && !Array.isArray(value)) merged.delete(name);
        for (const one of [value ?? []].flat()) merged.append(name, one);
      } catch {
        refuse(`\`${name}\` must be a valid header`);
      }
    }
  }
  return merged;
}
