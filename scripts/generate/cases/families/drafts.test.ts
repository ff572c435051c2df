import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/api.ts';
import { apiWith, casesOf, titlesOf } from '../testing/cases-of.ts';

/** The cases of one field, except for those of its presence and its types. */
function tried(field: Json, schemas: Json = {}): string[] {
  const api = apiWith({ type: 'object', required: ['field'], properties: { field } }, { schemas });
  expect(casesOf(api).warnings).toEqual([]);
  const common =
    /^refuses (a missing value|the name in capitals|null|true|false|zero|an? (number|string|empty array|empty object)|the (number|string|value) .*|an item without.*|an object of.*|the empty string) \(/;
  return titlesOf(api, 'field').filter((title) => !common.test(title));
}

describe('numbers', () => {
  test('both sides of every limit and the limit itself', () => {
    expect(tried({ type: 'integer', minimum: 2, maximum: 5 })).toEqual([
      'accepts 2',
      'refuses 1 (422)',
      'accepts 3',
      'accepts 5',
      'refuses 6 (422)',
      'accepts 4',
      'refuses 1e300 (422)',
      'refuses 4294967297 (422)',
      'refuses a fraction (422)',
      'refuses a tiny fraction (422)',
    ]);
  });

  test('exclusive limits, and steps', () => {
    expect(tried({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 0.5 })).toEqual([
      'refuses 0 (422)',
      'accepts 0.5',
      'refuses 10 (422)',
      'accepts 9.5',
      'refuses a number that is not a multiple of 0.5 (422)',
    ]);
  });

  test('a format that limits', () => {
    expect(tried({ type: 'integer', format: 'int32' })).toEqual([
      'refuses 2147483648 (422)',
      'refuses -2147483649 (422)',
      'refuses a fraction (422)',
      'refuses a tiny fraction (422)',
      'accepts 0',
    ]);
  });
});

describe('strings', () => {
  test('lengths, in characters and in emoji', () => {
    expect(tried({ type: 'string', minLength: 2, maxLength: 4, pattern: '^\\P{Lu}*$' })).toEqual([
      'refuses 1 character (422)',
      'accepts 2 characters',
      'refuses 1 emoji (422)',
      'accepts 4 characters',
      'refuses 5 characters (422)',
      'accepts 4 emoji',
      'refuses 5 emoji (422)',
      'refuses it in upper case (422)',
    ]);
  });

  test('text that servers often mishandle, if any text is valid', () => {
    expect(tried({ type: 'string' })).toEqual([
      'accepts 1001 characters',
      'accepts 10001 characters',
      'accepts 100001 characters',
      'accepts the empty string',
      'accepts a single space',
      'accepts spaces around the text',
      'accepts quotes and markup',
      'accepts non-Latin letters',
      'accepts control characters',
      'accepts the text "null"',
      'accepts the text "true"',
      'accepts a string of digits',
      'accepts two spaces, a plus sign and a percent encoding',
    ]);
  });

  test('text that loses its meaning without zero-width characters', () => {
    const { cases } = casesOf(
      apiWith({ type: 'object', required: ['field'], properties: { field: { type: 'string' } } }),
    );
    expect(JSON.stringify(cases)).toMatch(/\u200c.*\u200d/);
  });

  test('near misses of a pattern', () => {
    expect(tried({ type: 'string', pattern: '^[A-Z]{3}$' })).toEqual([
      'refuses a trailing space (422)',
      'refuses a leading space (422)',
      'refuses a trailing line break (422)',
      'refuses a trailing non-ASCII letter (422)',
      'refuses an emoji (422)',
      'refuses it in lower case (422)',
      'refuses it without its last character (422)',
    ]);
  });

  test('near misses of a format', () => {
    expect(tried({ type: 'string', format: 'date' })).toEqual([
      'accepts 2026-02-28',
      'refuses a day that does not exist (422)',
      'refuses month 13 (422)',
      'refuses a date with slashes (422)',
      'refuses a date without leading zeros (422)',
      'refuses a date and a time (422)',
      'refuses 29 February in a common year (422)',
      'refuses a trailing space (422)',
    ]);
  });
});

test('closed lists: every value, unknown ones, and near misses', () => {
  expect(tried({ type: ['string', 'null'], enum: ['EUR', 'USD', null] })).toEqual([
    'accepts null',
    'accepts "EUR"',
    'accepts "USD"',
    'refuses "unknown" (422)',
    'refuses "EUA" (422)',
    'refuses "" (422)',
    'refuses "eur" (422)',
    'refuses "Eur" (422)',
    'refuses "EUR " (422)',
    'refuses " EUR" (422)',
    'refuses "EUR\\n" (422)',
    'refuses "EU" (422)',
    'refuses "EURR" (422)',
    'refuses "EUR\\u0000" (422)',
    'refuses "EUR,USD" (422)',
    'refuses "\\uff25\\uff35\\uff32" (422)',
    'refuses "\\u0415UR" (422)',
  ]);
});

test('both booleans', () => {
  expect(tried({ type: 'boolean' })).toEqual(['accepts true', 'accepts false']);
});

describe('lists', () => {
  test('the number of items, and a fault in each position', () => {
    expect(tried({ type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3 })).toEqual([
      'refuses 0 items (422)',
      'accepts 1 item',
      'accepts 3 items',
      'refuses 4 items (422)',
      'accepts the same item twice',
      'accepts 3 different items',
      'refuses an invalid item as the first of 3 (422)',
      'refuses an invalid item as the second of 3 (422)',
      'refuses an invalid item as the last of 3 (422)',
    ]);
  });

  test('the same item twice, where items are unique', () => {
    const item = {
      type: 'object',
      properties: { a: { type: 'integer' }, b: { type: 'string' } },
      required: ['a', 'b'],
    };
    expect(tried({ type: 'array', items: item, uniqueItems: true })).toEqual([
      'accepts 0 items',
      'accepts 50 items',
      'refuses the same item twice (422)',
      'refuses the same item as the first and the last of 4 (422)',
      'refuses the same item twice, with its properties reordered (422)',
      'accepts 3 different items',
      'refuses an invalid item as the first of 3 (422)',
      'refuses an invalid item as the second of 3 (422)',
      'refuses an invalid item as the last of 3 (422)',
      'refuses a of the wrong type in the second of 3 items (422)',
      'refuses missing b in the second of 3 items (422)',
      'refuses b of the wrong type in the second of 3 items (422)',
      'refuses a of the wrong type in the last of 3 items (422)',
      'refuses missing b in the last of 3 items (422)',
      'refuses b of the wrong type in the last of 3 items (422)',
    ]);
  });
});

describe('objects', () => {
  test('unknown properties of open and of closed ones', () => {
    expect(tried({ type: 'object', properties: { a: true } })).toEqual([
      'accepts an unknown property',
      'accepts an unknown property with an object',
    ]);
    expect(tried({ type: 'object', properties: { a: true }, additionalProperties: false })).toEqual([
      'refuses an unknown property (422)',
    ]);
  });

  test('names and number of the properties of a map', () => {
    const names = { type: 'string', pattern: '^[a-z_]+$', maxLength: 11 };
    const map = { type: 'object', maxProperties: 2, propertyNames: names, additionalProperties: { type: 'string' } };
    expect(tried(map)).toEqual([
      'accepts the name "__proto__"',
      'accepts the name "constructor"',
      'refuses the name "toString" (422)',
      'refuses the name "0" (422)',
      'refuses the name "-" (422)',
      'accepts the name "_"',
      'refuses the name "A" (422)',
      'refuses the name " a" (422)',
      'refuses the name "a " (422)',
      'refuses the name "a\\n" (422)',
      'refuses the name "a b" (422)',
      'refuses the name "a.b" (422)',
      'refuses the name "a/b" (422)',
      'refuses the name "a~b" (422)',
      'refuses the name "ä" (422)',
      'refuses the name "😀" (422)',
      'refuses the name "\\"" (422)',
      'refuses the name "a:b" (422)',
      'refuses the name "a,b" (422)',
      'refuses the name "a+b" (422)',
      'refuses the name "a$b" (422)',
      'refuses the name "a@b" (422)',
      'refuses the name "a[b]" (422)',
      'refuses the name "a\\tb" (422)',
      'refuses the name "" (422)',
      'accepts a name of 11 characters',
      'refuses a name of 12 characters (422)',
      'refuses a number in the last of 2 properties (422)',
      'refuses true in the last of 2 properties (422)',
      'refuses null in the last of 2 properties (422)',
      'refuses an array in the last of 2 properties (422)',
      'refuses an object in the last of 2 properties (422)',
      'refuses an invalid name of the last of 2 properties (422)',
      'accepts no properties',
      'accepts 2 properties',
      'refuses 3 properties (422)',
    ]);
  });
});

describe('unions', () => {
  const cat = { type: 'object', required: ['lives'], properties: { lives: { type: 'integer' }, tricks: false } };
  const dog = { type: 'object', required: ['tricks'], properties: { tricks: { type: 'string' }, lives: false } };
  const schemas = { Cat: cat, Dog: dog };
  const pet = { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] };

  test('each variant, none, and both', () => {
    expect(tried(pet, schemas)).toEqual([
      'accepts Cat with only its required properties',
      'accepts Dog with only its required properties',
      'refuses an object that matches no variant (422)',
      'refuses the properties of Cat and Dog together (422)',
      'refuses Dog with lives (422)',
    ]);
  });

  test('the fields of each variant', () => {
    const api = apiWith({ type: 'object', required: ['pet'], properties: { pet } }, { schemas });
    const topics = [...new Set(casesOf(api).cases.map(({ topic }) => topic))].filter((topic) =>
      topic.startsWith('pet'),
    );
    expect(topics).toEqual([
      'pet',
      'pet (Cat)',
      'pet (Cat).lives',
      'pet (Cat).tricks',
      'pet (Dog)',
      'pet (Dog).tricks',
      'pet (Dog).lives',
    ]);
  });
});

test('every wrong JSON type, and values that look right', () => {
  const api = apiWith({ type: 'object', properties: { count: { type: 'integer' } } });
  expect(titlesOf(api, 'count').filter((title) => title.startsWith('refuses'))).toEqual([
    'refuses null (422)',
    'refuses true (422)',
    'refuses false (422)',
    'refuses a string (422)',
    'refuses the empty string (422)',
    'refuses an empty array (422)',
    'refuses an empty object (422)',
    'refuses the number as a string (422)',
    'refuses the number inside an array (422)',
    'refuses a fraction (422)',
    'refuses a tiny fraction (422)',
  ]);
});
