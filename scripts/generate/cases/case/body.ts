import type { Json } from '../../model/api.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';

/** The value at a JSON pointer of the body; undefined if absent. */
export function valueAt(body: Json, pointer: string): Json | undefined {
  let here: Json | undefined = body;
  for (const token of fromPointer(pointer)) here = member(here, token);
  return here;
}

function member(value: Json | undefined, token: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, token) ? (value as { [key: string]: Json })[token] : undefined;
}

/** A copy of the body with another value at the pointer, whose parent must exist. */
export function replaceAt(body: Json, pointer: string, value: Json): Json {
  return change(body, fromPointer(pointer), value);
}

/** A copy of the body without the property, or the item, at the pointer. */
export function removeAt(body: Json, pointer: string): Json {
  return change(body, fromPointer(pointer), undefined);
}

function change(body: Json, [token, ...rest]: string[], value: Json | undefined): Json {
  if (token === undefined) return value ?? null;
  const changed = rest.length === 0 ? value : change(member(body, token) ?? {}, rest, value);
  if (Array.isArray(body)) return body.toSpliced(Number(token), 1, ...(changed === undefined ? [] : [changed]));
  // Entries, not assignment: `__proto__` is a name like any other.
  const others = Object.entries(body as { [key: string]: Json });
  if (changed === undefined) return Object.fromEntries(others.filter(([name]) => name !== token));
  const known = others.some(([name]) => name === token);
  const kept = others.map(([name, old]): [string, Json] => [name, name === token ? changed : old]);
  return Object.fromEntries(known ? kept : [...kept, [token, changed]]);
}

/** Whether two values are the same JSON; the order of properties does not matter. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson(member(left, name), member(right, name)))
  );
}

/** The pointer of a property, below the pointer of its object. */
export function propertyPointer(object: string, name: string): string {
  return object + toPointer([name]);
}
