import type { Json } from '../../model/api.ts';
import { largestText } from '../../model/keywords/large-limits.ts';
import { regularExpression } from '../../model/keywords/regular-expression.ts';
import type { NumberShape, Schema, StringShape } from '../../model/schema.ts';
import { formatSamples } from './formats.ts';
import { patternSamples } from './pattern.ts';

/** 1 is `a`, 27 is `aa`. */
export function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** Another value of the same kind: a larger number, a text with a number appended, an object with such a member. */
function vary(value: Json, number: number): Json {
  if (typeof value === 'number') return value + number;
  if (typeof value === 'string') return `${value}${number}`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  // A string may be the id of something that must exist.
  const entries = Object.entries(value);
  const entry =
    entries.find(([, member]) => typeof member === 'number') ??
    entries.find(([, member]) => typeof member === 'string');
  return entry ? { ...value, [entry[0]]: vary(entry[1], number) } : value;
}

/** Values like the given one, which comes first. `schema` is resolved. */
export function* variations(schema: Schema, first: Json): Generator<Json> {
  yield first;
  if (schema.kind === 'enum') yield* schema.values.map(({ value }) => value);
  for (let number = 1; number <= 1000; number += 1) yield vary(first, number);
}

/** Candidate strings, the plainest first. The caller must check that they are valid. */
export function* stringSamples({ minLength = 0, maxLength, pattern, format }: StringShape): Generator<string> {
  if (minLength > largestText) return;
  yield* formatSamples(format).valid;
  for (const word of ['text', 'Text', 'TEXT', 'a', 'A', '1', '12345', 'aa', 'AA', '11', 'text_1', 'text-1', '']) {
    const repeated = word.length < minLength ? word.repeat(Math.ceil(minLength / Math.max(1, word.length))) : word;
    const text = [...repeated].slice(0, maxLength).join('');
    if (pattern === undefined || matches(pattern, text)) yield text;
  }
  if (pattern === undefined) return;
  for (const more of [0, 1, 2, minLength, Math.min(maxLength ?? 0, largestText)]) yield* patternSamples(pattern, more);
}

function matches(pattern: string, text: string): boolean {
  return regularExpression(pattern)?.test(text) ?? true;
}

/** Whether a candidate is within the plain limits of its schema; only a validator can tell the rest. */
export function isPlausible(schema: Schema, value: Json): boolean {
  if (schema.kind === 'number' && typeof value === 'number') {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const isHigh = value > (maximum ?? value) || value >= (exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    const isLow = value < (minimum ?? value) || value <= (exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    return !isHigh && !isLow && (multipleOf === undefined || Number.isInteger(value / multipleOf));
  }
  if (schema.kind === 'string' && typeof value === 'string') {
    const length = [...value].length;
    return length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? length);
  }
  return true;
}

/** Candidate numbers. */
export function* numberSamples(shape: NumberShape): Generator<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = 1 } = shape;
  const low = minimum ?? exclusiveMinimum ?? 0;
  yield* [1, 0, multipleOf, Math.ceil(low / multipleOf) * multipleOf, low, low + multipleOf];
  const high = maximum ?? exclusiveMaximum;
  if (high !== undefined) yield* [Math.floor(high / multipleOf) * multipleOf, high - multipleOf];
  if (!shape.integer && high !== undefined) yield (low + high) / 2;
}
