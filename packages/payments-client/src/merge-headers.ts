import type { HeadersOptions } from './openapi-fetch.ts';

/** Puts headers together as openapi-fetch does: a later one replaces an earlier one, a list adds each of its values, `null` takes it away. */
export function mergeHeaders(...sources: (HeadersOptions | object | false | undefined)[]): Headers {
  const merged = new Headers();
  for (const source of sources) {
    for (const [name, value] of source instanceof Headers ? source : Object.entries(source || {})) {
      if (value === null) merged.delete(name);
      else if (Array.isArray(value)) for (const one of value) merged.append(name, one);
      else if (value !== undefined) merged.set(name, value);
    }
  }
  return merged;
}
