import type { Json } from '../../model/api.ts';

/** A value as JSON in which numbers and booleans are text. */
export function asTexts(value: Json): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : inner,
  );
}
