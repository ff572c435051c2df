import type { Json } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { letters } from './plain-samples.ts';

/** `count` names with a number, and ten more where some of them are taken. */
export function* numbered(name: string, count: number): Generator<string> {
  for (let number = 1; number <= count + 10; number += 1) yield `${name}${number}`;
}

/** Names that a resolved schema for names may accept: plain ones, those that it lists, and its sample with changes. */
export function* nameCandidates(schema: Schema, sample: Json | undefined, count: number): Generator<string> {
  yield* numbered('key', count);
  if (schema.kind === 'enum') yield* schema.values.map(({ value }) => String(value));
  const name = String(sample ?? 'a');
  yield name;
  for (let number = 1; number <= count + 10; number += 1) {
    yield* [`${name}${number}`, name + letters(number), name + letters(number).toUpperCase(), letters(number)];
  }
}

/** The first different ones that are valid. */
export function firstNames(candidates: Iterable<string>, count: number, isValid: (name: string) => boolean): string[] {
  const names = new Set<string>();
  for (const name of candidates) {
    if (names.size >= count) break;
    if (isValid(name)) names.add(name);
  }
  return [...names];
}
