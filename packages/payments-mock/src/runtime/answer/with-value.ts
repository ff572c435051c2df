import { fromPointer, type Json } from '../../generated/types.ts';

/**
 * Returns a copy of `value` with another value at a JSON pointer; `undefined` removes the property. A place inside something that does not
 * exist is left alone. Objects on the way are copied, everything else is shared.
 */
export function withValue(value: Json, pointer: string, replacement: Json | undefined): Json {
  return replace(value, fromPointer(pointer), replacement);
}

function replace(value: Json, [name, ...rest]: readonly string[], replacement: Json | undefined): Json {
  if (name === undefined) return replacement ?? null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isLast = rest.length === 0;
  if (!Object.hasOwn(value, name) && (!isLast || replacement === undefined)) return value;
  const inner = isLast ? replacement : replace(value[name] ?? null, rest, replacement);
  if (inner === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  // Spreading defines properties, so `__proto__` is a name like any other.
  return { ...value, [name]: inner };
}
