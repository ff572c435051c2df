import type { Json } from '../../../../../scripts/generate/model/api.ts';
import type {
  ArrayShape,
  NumberShape,
  ObjectShape,
  Property,
  Schema,
  StringShape,
} from '../../../../../scripts/generate/model/schema.ts';
import { fromPointer } from '../../../../../scripts/generate/spec/pointer.ts';
import type { Fact } from './field-view.ts';

/** The facts about a value besides type, description and structure. References have been resolved. */
export function factsOf(schema: Schema): Fact[] {
  return [...limits(schema), ...notes(schema)];
}

/** The limits of each kind of value. */
export function limits(schema: Schema): Fact[] {
  switch (schema.kind) {
    case 'string':
      return stringFacts(schema);
    case 'number':
      return numberFacts(schema);
    case 'array':
      return arrayFacts(schema);
    case 'object':
      return objectFacts(schema);
    default:
      return [];
  }
}

function stringFacts({ minLength, maxLength, pattern, format }: StringShape): Fact[] {
  const characters = (count: number) => `${grouped(count)} ${count === 1 ? 'character' : 'characters'}`;
  const length = range(minLength === 0 ? undefined : minLength, maxLength, characters);
  return [
    ...(length === undefined ? [] : [{ text: length }]),
    ...(format === undefined ? [] : [{ label: 'Format', code: [format] }]),
    ...(pattern === undefined ? [] : [{ label: 'Pattern', code: [pattern] }]),
  ];
}

function numberFacts({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  format,
}: NumberShape): Fact[] {
  const facts: Fact[] = [];
  const closed = range(minimum, maximum, grouped);
  if (closed !== undefined) facts.push({ text: closed });
  if (exclusiveMinimum !== undefined) facts.push({ text: `More than ${grouped(exclusiveMinimum)}` });
  if (exclusiveMaximum !== undefined) facts.push({ text: `Less than ${grouped(exclusiveMaximum)}` });
  if (multipleOf !== undefined) facts.push({ text: `Multiple of ${grouped(multipleOf)}` });
  // With both bounds given, `int32` and the like add nothing.
  if (format !== undefined && (minimum === undefined || maximum === undefined))
    facts.push({ label: 'Format', code: [format] });
  return facts;
}

function arrayFacts({ minItems, maxItems, uniqueItems }: ArrayShape): Fact[] {
  const count = range(
    minItems === 0 ? undefined : minItems,
    maxItems,
    (items) => `${grouped(items)} ${items === 1 ? 'item' : 'items'}`,
  );
  return [...(count === undefined ? [] : [{ text: count }]), ...(uniqueItems ? [{ text: 'No duplicates' }] : [])];
}

function objectFacts({ minProperties, maxProperties }: ObjectShape): Fact[] {
  const count = range(
    minProperties === 0 ? undefined : minProperties,
    maxProperties,
    (entries) => `${grouped(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
  );
  return count === undefined ? [] : [{ text: count }];
}

/** `1 to 100 items`, `At least 1 item`, `At most 100 items`, `Exactly 3 items`. */
function range(low: number | undefined, high: number | undefined, name: (count: number) => string): string | undefined {
  if (low !== undefined && high !== undefined)
    return low === high ? `Exactly ${name(low)}` : `${grouped(low)} to ${name(high)}`;
  if (low !== undefined) return `At least ${name(low)}`;
  return high === undefined ? undefined : `At most ${name(high)}`;
}

/** A number with thousands separators, the same in every locale, with a true minus sign. */
function grouped(number: number): string {
  const [whole = '', ...fraction] = String(number).split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212'), ...fraction].join('.');
}

function notes(schema: Schema): Fact[] {
  const facts: Fact[] = [];
  if (schema.unit !== undefined) facts.push({ text: `In ${schema.unit}` });
  if (schema.default !== undefined) facts.push({ label: 'Default', code: [spelled(schema.default)] });
  const example = schema.examples.find(isShort);
  if (example !== undefined)
    facts.push({ label: 'Example', code: (Array.isArray(example) ? example : [example]).map(spelled) });
  if (schema.readOnly) facts.push({ text: 'Only in answers' });
  if (schema.writeOnly) facts.push({ text: 'Only in requests' });
  if (schema.sensitive) facts.push({ text: 'Secret: never log it' });
  return facts;
}

/** Samples show objects in full. */
function isShort(example: Json): boolean {
  if (Array.isArray(example)) return example.every((item) => typeof item !== 'object' || item === null);
  return typeof example !== 'object' || example === null;
}

function spelled(value: Json): string {
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
}

/** The same fact about a part of the value: `At most 40 characters` becomes `Keys: at most 40 characters`. */
export function about(part: string, { label, text, code }: Fact): Fact {
  const words = [label, text].filter((word) => word !== undefined).join(' ');
  return { label: `${part}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`, ...(code ? { code } : {}) };
}

/** The promises of the document about a property of an answer. */
export function contractFacts({ echoes, presentWhen, unique }: Property): Fact[] {
  const path = (pointer: string) => fromPointer(pointer).join('.');
  return [
    ...(echoes === undefined ? [] : [{ label: 'As you sent it in', code: [path(echoes)] }]),
    ...(presentWhen === undefined ? [] : [{ label: 'Only if you send', code: [`${path(presentWhen)}: true`] }]),
    ...(unique ? [{ text: 'Different in every answer' }] : []),
  ];
}
