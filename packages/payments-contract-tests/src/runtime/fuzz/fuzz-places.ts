import { type Json, member, toToken, valueAt } from '../exchange/json.ts';
import { listOf, mostInside } from './fuzz-values.ts';

/** The reference tokens of a pointer, of which those that name items or unlisted properties are `*`. */
export type Path = readonly string[];

/** Every place of a schema, itself first: the path to it, and the pointers of what is said of it. */
export function placesOf(
  document: Json,
  pointer: string,
  path: Path = [],
  inside: readonly string[] = [],
): { path: Path; schema: Json }[] {
  const schema = valueAt(document, pointer);
  if (schema === undefined) return [];
  const below = (rest: string, ...tokens: string[]) => placesOf(document, pointer + rest, [...path, ...tokens], inside);
  const reference = member(schema, '$ref');
  if (typeof reference === 'string') {
    const target = decodeURIComponent(reference.slice(1));
    if (inside.filter((other) => other === target).length >= mostInside) return [];
    return placesOf(document, target, path, [...inside, target]);
  }
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((mode) =>
    listOf(member(schema, mode)).flatMap((_part, index) => below(`/${mode}/${index}`)),
  );
  const names = Object.keys(member(schema, 'properties') ?? {});
  return [
    { path, schema },
    ...parts,
    ...names.flatMap((name) => below(`/properties/${toToken(name)}`, name)),
    ...(member(schema, 'items') === undefined ? [] : below('/items', '*')),
    ...(typeof member(schema, 'additionalProperties') === 'object' ? below('/additionalProperties', '*') : []),
  ];
}

/** The pointers of a value that a path leads to. */
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
    const at = `${pointer}/${toToken(token)}`;
    // The last may be missing: it can be put there.
    return depth === path.length - 1 ? [at] : pointersOf(value, path, listed, at, depth + 1);
  }
  const known = Array.isArray(here) ? [] : listed(path.slice(0, depth));
  return Object.keys(here)
    .filter((name) => !known.includes(name))
    .flatMap((name) => pointersOf(value, path, listed, `${pointer}/${toToken(name)}`, depth + 1));
}
