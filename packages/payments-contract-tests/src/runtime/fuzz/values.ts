import fc, { type Arbitrary } from 'fast-check';
import { type Json, member, toPointer, valueAt } from '../../generated/types.ts';

/** The most items of an array and characters of a string, if the schema sets no limit. */
const maxItems = 20;
const maxCharacters = 200;
/** The most of either, whatever the schema's limit. The cases test larger limits. */
const maxOfAll = 1000;
/** How often a schema may contain itself. */
export const maxDepth = 2;

/**
 * Makes random values from the schema at a pointer of the document (JSON Schema 2020-12). Nearly all are valid: the caller has to filter
 * out those that break `oneOf`, `not` or `minProperties`. Undefined if no value can be made.
 */
export function valuesOf(
  document: Json,
  pointer: string,
  parents: readonly string[] = [],
): Arbitrary<Json> | undefined {
  const schema = valueAt(document, pointer);
  const get = (name: string): Json | undefined => member(schema, name);
  const below = (rest: string): Arbitrary<Json> | undefined => valuesOf(document, pointer + rest, parents);
  if (schema === undefined || schema === false) return undefined;

  const reference = get('$ref');
  if (typeof reference === 'string') {
    const target = decodeURIComponent(reference.slice(1));
    if (parents.filter((other) => other === target).length >= maxDepth) return undefined;
    return valuesOf(document, target, [...parents, target]);
  }
  const constant = get('const');
  if (constant !== undefined) return fc.constant(constant);
  const listed = get('enum');
  if (Array.isArray(listed)) return fc.constantFrom(...listed);

  const parts = listOf(get('allOf')).map((_part, index) => below(`/allOf/${index}`));
  const mode = Array.isArray(get('oneOf')) ? 'oneOf' : 'anyOf';
  const variants = listOf(get(mode)).flatMap((_variant, index) => below(`/${mode}/${index}`) ?? []);
  const own = ofTypes(schema, below);
  const examples = listOf(get('examples'));
  const all = [...parts, ...(variants.length > 0 ? [fc.oneof(...variants)] : []), ...(own ? [own] : [])];
  const made = all.filter((one) => one !== undefined);
  if (made.length === 0 && examples.length === 0) return schema === true || isOpen(schema) ? anything : undefined;
  // A server is most likely to know the examples of the schema.
  const shown = examples.length > 0 ? [{ arbitrary: fc.constantFrom(...examples), weight: 1 }] : [];
  const [first = anything] = made;
  const whole = made.length > 1 ? fc.tuple(...made).map(merged) : first;
  return fc.oneof({ arbitrary: whole, weight: 3 }, ...shown);
}

/** Any small JSON value. */
export const anything: Arbitrary<Json> = fc.jsonValue({ maxDepth: 1 }) as Arbitrary<Json>;

function isOpen(schema: Json): boolean {
  return ['type', 'oneOf', 'anyOf', 'allOf', 'enum', 'const', 'properties', 'items'].every(
    (name) => member(schema, name) === undefined,
  );
}

type Below = (rest: string) => Arbitrary<Json> | undefined;

function ofTypes(schema: Json, below: Below): Arbitrary<Json> | undefined {
  const named = [member(schema, 'type') ?? []].flat().map(String);
  const implied = member(schema, 'properties') ? ['object'] : member(schema, 'items') ? ['array'] : [];
  const types = (named.length > 0 ? named : implied).flatMap((type) => ofType(type, schema, below) ?? []);
  return types.length === 0 ? undefined : fc.oneof(...types);
}

function ofType(type: string, schema: Json, below: Below): Arbitrary<Json> | undefined {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(schema, type === 'integer');
    case 'string':
      return texts(schema);
    case 'array':
      return arrays(schema, below);
    default:
      return objects(schema, below);
  }
}

function numbers(schema: Json, isInteger: boolean): Arbitrary<Json> {
  const step = numberAt(schema, 'multipleOf') ?? (isInteger ? 1 : undefined);
  const least = numberAt(schema, 'minimum') ?? numberAt(schema, 'exclusiveMinimum') ?? -(2 ** 31);
  const greatest = numberAt(schema, 'maximum') ?? numberAt(schema, 'exclusiveMaximum') ?? 2 ** 31 - 1;
  const [min, max] = [Math.min(least, greatest), Math.max(least, greatest)];
  if (step === undefined) return fc.double({ min, max, noNaN: true }).map((number) => number + 0);
  const [from, to] = [Math.ceil(min / step), Math.floor(max / step)];
  const whole = fc.maxSafeInteger().map((number) => from + (Math.abs(number) % (to - from + 1)));
  const fits = Math.max(Math.abs(from), Math.abs(to)) < 2 ** 31;
  return (fits ? fc.integer({ min: from, max: Math.max(from, to) }) : whole).map((number) => number * step);
}

/** Strings of ASCII or of any characters. Lengths count code points; a lone surrogate is not a character. */
function texts(schema: Json): Arbitrary<Json> {
  const minLength = numberAt(schema, 'minLength') ?? 0;
  const maxLength = Math.max(minLength, Math.min(numberAt(schema, 'maxLength') ?? maxCharacters, maxOfAll));
  const pattern = member(schema, 'pattern');
  if (typeof pattern === 'string') {
    const isValid = (text: string): boolean => [...text].length >= minLength && [...text].length <= maxLength;
    return fc.stringMatching(new RegExp(pattern, 'u')).filter(isValid);
  }
  const format = formats[String(member(schema, 'format'))];
  if (format) return format;
  const length = { minLength, maxLength };
  return fc.oneof(
    { arbitrary: fc.string({ ...length, unit: 'grapheme-ascii' }), weight: 4 },
    { arbitrary: fc.string({ ...length, unit: 'binary' }), weight: 2 },
    { arbitrary: fc.string({ ...length, unit: 'grapheme-ascii', size: 'max' }), weight: 1 },
  );
}

const dates = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const formats: { readonly [format: string]: Arbitrary<Json> } = {
  date: dates.map((text) => text.slice(0, 10)),
  'date-time': dates,
  time: dates.map((text) => text.slice(11)),
  email: fc.emailAddress(),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  uri: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  'uri-reference': fc.webPath(),
  uuid: fc.uuid(),
  byte: fc.base64String(),
};

function arrays(schema: Json, below: Below): Arbitrary<Json> | undefined {
  const minLength = numberAt(schema, 'minItems') ?? 0;
  const isAny = member(schema, 'items') === undefined;
  const items = isAny ? anything : below('/items');
  if (!items) return minLength === 0 ? fc.constant([]) : undefined;
  const maxLength = Math.max(minLength, Math.min(numberAt(schema, 'maxItems') ?? maxItems, maxOfAll));
  if (member(schema, 'uniqueItems') === true) {
    return fc.uniqueArray(items, { minLength, maxLength, selector: (item) => JSON.stringify(item) });
  }
  const length = { minLength, maxLength };
  return fc.oneof(
    { arbitrary: fc.array(items, { ...length, size: 'small' }), weight: 1 },
    { arbitrary: fc.array(items, { ...length, size: 'max' }), weight: 1 },
  );
}

function objects(schema: Json, below: Below): Arbitrary<Json> | undefined {
  const required = listOf(member(schema, 'required')).map(String);
  const names = Object.keys(member(schema, 'properties') ?? {});
  const members = names.flatMap((name): [string, Arbitrary<Json>][] => {
    const values = below(`/properties${toPointer([name])}`);
    const isReadOnly = member(member(member(schema, 'properties'), name), 'readOnly') === true;
    return values && !(isReadOnly && !required.includes(name)) ? [[name, values]] : [];
  });
  const unlisted = required
    .filter((name) => !names.includes(name))
    .map((name): [string, Arbitrary<Json>] => [name, anything]);
  const known = new Map([...members, ...unlisted]);
  if (required.some((name) => !known.has(name))) return undefined;
  const listed = fc.tuple(
    ...[...known].map(([name, values]) => {
      const there = values.map((value): [string, Json][] => [[name, value]]);
      return required.includes(name) ? there : fc.oneof(fc.constant([]), there);
    }),
  );
  const others =
    typeof member(schema, 'additionalProperties') === 'object' ? below('/additionalProperties') : undefined;
  if (!others) return listed.map((all) => Object.fromEntries(all.flat()));
  const keys =
    (member(schema, 'propertyNames') && below('/propertyNames')) || fc.string({ minLength: 1, maxLength: 20 });
  const greatest = numberAt(schema, 'maxProperties') ?? maxItems;
  const pairs = fc.uniqueArray(fc.tuple(keys.map(String), others), {
    maxLength: Math.max(0, Math.min(greatest - known.size, maxOfAll)),
    minLength: Math.max(0, (numberAt(schema, 'minProperties') ?? 0) - required.length),
    selector: ([name]) => name,
  });
  return fc.tuple(listed, pairs).map(([all, more]) => Object.fromEntries([...more, ...all.flat()]));
}

/** Merges objects; of other values the first one wins. */
function merged(values: readonly Json[]): Json {
  const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return values.every(isObject) ? Object.assign({}, ...values) : (values[0] ?? null);
}

export function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function numberAt(schema: Json, name: string): number | undefined {
  const value = member(schema, name);
  return typeof value === 'number' ? value : undefined;
}
