/** The functions with which the generated files write bodies: a base, and the changes of a case. */
import { fromPointer, type Json, member, valueAt } from '../../generated/types.ts';

/** The value at a JSON pointer of the body. Throws if there is none. */
export function at(body: Json, pointer: string): Json {
  const value = valueAt(body, pointer);
  if (value === undefined) throw new RangeError(`The body has nothing at ${pointer}.`);
  return value;
}

/** A copy of the body with the value at the pointer. */
export function set(body: Json, pointer: string, value: Json): Json {
  return change(body, fromPointer(pointer), value);
}

/** A copy of the body without the value at the pointer. */
export function remove(body: Json, pointer: string): Json {
  return change(body, fromPointer(pointer), undefined);
}

/** A list of the item repeated `count` times. */
export function repeat(count: number, item: Json): Json[] {
  return Array.from({ length: count }, () => item);
}

/** An object with the properties `key1`, `key2` and so on, each with the same value. */
export function entries(count: number, value: Json): Json {
  return Object.fromEntries(Array.from({ length: count }, (_item, index) => [`key${index + 1}`, value]));
}

function change(body: Json, [token, ...rest]: string[], value: Json | undefined): Json {
  if (token === undefined) return value ?? null;
  const changed = rest.length === 0 ? value : change(member(body, token) ?? {}, rest, value);
  if (Array.isArray(body)) {
    const index = Number(token);
    return [...body.slice(0, index), ...(changed === undefined ? [] : [changed]), ...body.slice(index + 1)];
  }
  // A map, not assignment: `__proto__` is a name like any other.
  const members = new Map(Object.entries(body as { [key: string]: Json }));
  if (changed === undefined) members.delete(token);
  else members.set(token, changed);
  return Object.fromEntries(members);
}
