import fc, { type Arbitrary } from 'fast-check';
import { type Json, member, toPointer, valueAt } from '../../generated/types.ts';
import { remove, set } from '../document/edit.ts';
import { type Path, placesOf, pointersOf } from './places.ts';
import { anything } from './values.ts';

/** Changes a body, often so that it is no longer valid. */
export type Mutation = (body: Json) => Json;

/** Changes a value; undefined removes it. */
type Change = (old: Json | undefined) => Json | undefined;

/** Makes random mutations for bodies of the schema at a pointer of the document. Each changes the value at one path. */
export function mutationsOf(document: Json, pointer: string): Arbitrary<Mutation> {
  const places = placesOf(document, pointer);
  const listed = (path: Path): string[] =>
    places
      .filter((place) => same(place.path, path))
      .flatMap(({ schema }) => Object.keys(member(schema, 'properties') ?? {}));
  return fc.oneof(
    ...places.map(({ path, schema }) =>
      fc.tuple(changes(schema), fc.nat()).map(
        ([change, pick]): Mutation =>
          (body) => {
            const pointers = pointersOf(body, path, listed);
            const at = pointers[pick % pointers.length];
            return at === undefined ? body : apply(body, at, change);
          },
      ),
    ),
  );
}

function apply(body: Json, pointer: string, change: Change): Json {
  const old = valueAt(body, pointer);
  const value = change(old);
  if (value !== undefined) return set(body, pointer, value);
  return old === undefined || pointer === '' ? body : remove(body, pointer);
}

function changes(schema: Json): Arbitrary<Change> {
  const plain: Json[] = [null, true, false, 0, 1, -1, 0.5, '', 'text', [], {}];
  const general: Arbitrary<Change>[] = [
    fc.constant(() => undefined),
    fc.constantFrom(...plain).map((value) => () => value),
    anything.map((value) => () => value),
    fc.constantFrom(...conversions),
  ];
  return fc.oneof(...general, ...limits(schema));
}

/** Changes to similar types and to other spellings. */
const conversions: Change[] = [
  (old) => [old ?? null],
  (old) => (typeof old === 'number' || typeof old === 'boolean' ? String(old) : JSON.stringify(old ?? null)),
  (old) => (typeof old === 'string' && old.trim() !== '' && Number.isFinite(Number(old)) ? Number(old) : old),
  (old) => (Array.isArray(old) ? { ...old } : old),
  (old) => (Array.isArray(old) ? old[0] : old),
  (old) => (typeof old === 'number' ? old + 0.5 : old),
  (old) => (typeof old === 'number' ? -old - 1 : old),
  (old) => (typeof old === 'string' ? old.toLowerCase() : old),
  (old) => (typeof old === 'string' ? old.toUpperCase() : old),
  (old) => (typeof old === 'string' ? `${old} ` : old),
  (old) => (typeof old === 'string' ? ` ${old}` : old),
  (old) => (typeof old === 'string' ? `${old}\n` : old),
  (old) => (typeof old === 'string' ? old.slice(0, -1) : old),
  (old) => (typeof old === 'string' ? old + old : old),
  (old) =>
    isObject(old) ? Object.fromEntries(Object.entries(old).map(([name, value]) => [name.toUpperCase(), value])) : old,
];

/** Changes that exceed each limit of the schema, by little or by much. */
function limits(schema: Json): Arbitrary<Change>[] {
  const at = (name: string): number | undefined => {
    const value = member(schema, name);
    return typeof value === 'number' ? value : undefined;
  };
  const [greatest, least] = [at('maximum') ?? at('exclusiveMaximum'), at('minimum') ?? at('exclusiveMinimum')];
  const over = fc.oneof(fc.nat({ max: 20 }), fc.maxSafeInteger().map(Math.abs));
  const some = fc.nat({ max: 20 });
  const found: (Arbitrary<Change> | undefined)[] = [
    greatest === undefined ? undefined : over.map((count) => () => greatest + count),
    least === undefined ? undefined : over.map((count) => () => least - count),
    forSize(at('maxLength'), (size) =>
      fc.tuple(some, fc.constantFrom('a', 'é', '😀')).map(
        ([count, unit]) =>
          () =>
            unit.repeat(size + 1 + count),
      ),
    ),
    forSize(at('minLength'), (size) => some.map((count) => () => 'a'.repeat(Math.max(0, size - 1 - count)))),
    forSize(at('maxItems'), (size) => some.map((count) => (old) => resized(old, size + 1 + count))),
    forSize(at('minItems'), (size) => some.map((count) => (old) => resized(old, Math.max(0, size - 1 - count)))),
    forSize(at('maxProperties'), (size) => some.map((count) => (old) => grown(old, size + 1 + count))),
    member(schema, 'uniqueItems') === true
      ? fc
          .nat()
          .map(
            (pick) => (old) =>
              Array.isArray(old) ? [...old, ...old.slice(pick % Math.max(1, old.length)).slice(0, 1)] : old,
          )
      : undefined,
    member(schema, 'propertyNames') === undefined
      ? undefined
      : fc.tuple(fc.string({ maxLength: 60 }), anything).map(
          ([name, value]) =>
            (old) =>
              withName(old, name, value),
        ),
  ];
  return found.filter((one) => one !== undefined);
}

function forSize(size: number | undefined, make: (size: number) => Arbitrary<Change>): Arbitrary<Change> | undefined {
  return size === undefined || size > 100_000 ? undefined : make(size);
}

/** Resizes an array: repeats its last item, or drops items from its end. */
function resized(old: Json | undefined, count: number): Json | undefined {
  if (!Array.isArray(old) || (old.length === 0 && count > 0)) return old;
  return Array.from({ length: count }, (_item, index) => old[Math.min(index, old.length - 1)] ?? null);
}

/** Adds properties until there are `count`, with the value of an existing one, or text. */
function grown(old: Json | undefined, count: number): Json | undefined {
  if (!isObject(old)) return old;
  const value = Object.values(old)[0] ?? 'text';
  const more = Array.from({ length: Math.max(0, count - Object.keys(old).length) }, (_item, index) => [
    `key${index}`,
    value,
  ]);
  return { ...Object.fromEntries(more), ...old };
}

function withName(old: Json | undefined, name: string, value: Json): Json | undefined {
  return isObject(old) ? set(old, `${toPointer([name])}`, value) : old;
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(left: Path, right: Path): boolean {
  return left.length === right.length && left.every((token, index) => token === right[index]);
}
