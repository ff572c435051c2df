import type { Json } from '../../model/api.ts';

/** Values of every type, and some that merely look right. */
const replacements: Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  4e9,
  '',
  'a',
  '1',
  'true',
  'constructor',
  '__proto__',
  '\u{1f600}'.repeat(3),
  'x'.repeat(501),
  [],
  [null],
  [1, 1],
  {},
  { a: 1 },
];

/** Names that a schema is unlikely to list, or that every object inherits. */
const names = ['unlisted', 'constructor', 'toString', 'a b', 'x'.repeat(41)];

/** Copies of the value with one change each, at every place: another value, a property or an item removed, added or repeated. */
export function* mutations(value: Json): Generator<Json> {
  yield value;
  yield* replacements;
  if (Array.isArray(value)) {
    yield [];
    yield [...value, ...value];
    yield Array.from({ length: 101 }, () => value[0] ?? null);
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const changed of mutations(item)) yield value.with(index, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const name of names) for (const added of ['text', 1, null]) yield { ...value, [name]: added };
    yield { ...value, ...Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key${index}`, 'text'])) };
    for (const [name, member] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const changed of mutations(member)) yield { ...value, [name]: changed };
    }
  }
}
