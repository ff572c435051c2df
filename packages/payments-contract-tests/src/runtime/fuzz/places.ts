import { type Json, member, toPointer, valueAt } from '../../generated/types.ts';
import { listOf, maxDepth } from './values.ts';

/** The reference tokens of a pointer, with `*` for items and unlisted properties. */
export type Path = readonly string[];

/** Every schema parents a schema, itself first, with the path to the values that it describes. */
export function placesOf(
  document: Json,
  pointer: string,
  path: Path = [],
  parents: readonly string[] = [],
): { path: Path; schema: Json }[] {
  const schema = valueAt(document, pointer);
  if (schema === undefined) return [];
  const below = (rest: string, ...tokens: string[]) =>
    placesOf(document, pointer + rest, [...path, ...tokens], parents);
  const reference = member(schema, '$ref');
  if (typeof reference === 'string') {
    const target = decodeURIComponent(reference.slice(1));
    if (parents.filter((other) => other === target).length >= maxDepth) return [];
    return placesOf(document, target, path, [...parents, target]);
  }
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((mode) =>
    listOf(member(schema, mode)).flatMap((_part, index) => below(`/${mode}/${index}`)),
  );
  const names = Object.keys(member(schema, 'properties') ?? {});
  return [
    { path, schema },
    ...parts,
    ...names.flatMap((name) => below(`/properties${toPointer([name])}`, name)),
    ...(member(schema, 'items') === undefined ? [] : below('/items', '*')),
    ...(typeof member(schema, 'additionalProperties') === 'object' ? below('/additionalProperties', '*') : []),
  ];
}

/** The pointers of the values that a path leads to. */
export function pointersOf(
  value: Json,
  path: Path,
  listed: (path: Path) => readonly string[],
  pointer = '',
  depth = 0,
): string[] {
  const token = path[depth];
  if (token === undefined) return [pointer];
  const here = valueAt(value, pointer);
  if (here === null || typeof here !== 'object') return [];
  if (token !== '*') {
    const at = `${pointer}${toPointer([token])}`;
    // The last one may be absent, to be added.
    return depth === path.length - 1 ? [at] : pointersOf(value, path, listed, at, depth + 1);
  }
  const known = Array.isArray(here) ? [] : listed(path.slice(0, depth));
  return Object.keys(here)
    .filter((name) => !known.includes(name))
    .flatMap((name) => pointersOf(value, path, listed, `${pointer}${toPointer([name])}`, depth + 1));
}
