import type { Json } from './description.ts';

/** The value at a path of property names and indices; undefined when there is none. */
export function readAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as { [key: string]: Json })[name];
  }
  return current;
}

/** A copy of the value with another one at the path; undefined removes it. Objects on the way are copied, all others are shared. */
export function withAt(value: Json, path: readonly string[], replacement: Json | undefined, from = 0): Json {
  const name = path[from];
  if (name === undefined) return replacement ?? null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isLast = from === path.length - 1;
  if (!Object.hasOwn(value, name) && (!isLast || replacement === undefined)) return value;
  const inner = isLast ? replacement : withAt(value[name] ?? null, path, replacement, from + 1);
  if (inner === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  // Spreading defines properties, so `__proto__` is one like any other.
  return { ...value, [name]: inner };
}
