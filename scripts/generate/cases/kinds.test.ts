import { describe, expect, test } from 'vitest';
import type { Json } from '../model/api.ts';
import { apiWith, casesOf, titlesOf } from './testing.ts';

/** What is tried at one field, besides its presence and its types. */
function tried(field: Json, schemas: Json = {}): string[] {
  const api = apiWith({ type: 'object', required: ['field'], properties: { field } }, { schemas });
  expect(casesOf(api).warnings).toEqual([]);
  const common =
    /^(missing|its name.*|null|true|false|zero|an? (number|string|empty array|empty object)|the (number|string|value) .*|an item without.*|an object with.*|the empty string) is refused/;
  return titlesOf(api, 'field').filter((title) => !common.test(title));
}

describe('numbers', () => {
  test('both sides of every limit and the limit itself', () => {
    expect(tried({ type: 'integer', minimum: 2, maximum: 5 })).toEqual([
      '2 is accepted',
      '1 is refused (422)',
      '3 is accepted',
      '5 is accepted',
      '6 is refused (422)',
      '4 is accepted',
      '1e300 is refused (422)',
      '4294967297 is refused (422)',
      'a fraction is refused (422)',
      'a tiny fraction is refused (422)',
    ]);
  });

  test('exclusive limits, and steps', () => {
    expect(tried({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 0.5 })).toEqual([
      '0 is refused (422)',
      '0.5 is accepted',
      '10 is refused (422)',
      '9.5 is accepted',
      'no multiple of 0.5 is refused (422)',
    ]);
  });

  test('a format that limits', () => {
    expect(tried({ type: 'integer', format: 'int32' })).toEqual([
      '2147483648 is refused (422)',
      '-2147483649 is refused (422)',
      'a fraction is refused (422)',
      'a tiny fraction is refused (422)',
      '0 is accepted',
    ]);
  });
});

describe('strings', () => {
  test('lengths, in characters and in emoji', () => {
    expect(tried({ type: 'string', minLength: 2, maxLength: 4, pattern: '^\\P{Lu}*$' })).toEqual([
      '1 character is refused (422)',
      '2 characters is accepted',
      '1 emoji is refused (422)',
      '4 characters is accepted',
      '5 characters is refused (422)',
      '4 emoji is accepted',
      '5 emoji is refused (422)',
      'upper case is refused (422)',
    ]);
  });

  test('text that is hard to get right, where any text is valid', () => {
    expect(tried({ type: 'string' })).toEqual([
      '1000 characters is accepted',
      'the empty string is accepted',
      'a single space is accepted',
      'spaces around the text is accepted',
      'quotes and markup is accepted',
      'letters beyond Latin is accepted',
      'control characters is accepted',
      'the word null is accepted',
      'the word true is accepted',
      'digits is accepted',
      'two spaces, a plus and a percent code is accepted',
    ]);
  });

  test('text that loses its meaning without characters of no width', () => {
    const { cases } = casesOf(
      apiWith({ type: 'object', required: ['field'], properties: { field: { type: 'string' } } }),
    );
    expect(JSON.stringify(cases)).toMatch(/\u200c.*\u200d/);
  });

  test('near misses of a pattern', () => {
    expect(tried({ type: 'string', pattern: '^[A-Z]{3}$' })).toEqual([
      'a space after it is refused (422)',
      'a space before it is refused (422)',
      'a line break after it is refused (422)',
      'a letter beyond Latin is refused (422)',
      'an emoji is refused (422)',
      'lower case is refused (422)',
      'the last character missing is refused (422)',
    ]);
  });

  test('near misses of a format', () => {
    expect(tried({ type: 'string', format: 'date' })).toEqual([
      '2026-02-28 is accepted',
      'a day that the month lacks is refused (422)',
      'a month 13 is refused (422)',
      'a date with slashes is refused (422)',
      'a date without leading zeros is refused (422)',
      'a date and a time is refused (422)',
      'a leap day of another year is refused (422)',
      'a space after it is refused (422)',
    ]);
  });
});

test('closed lists: every value, unknown ones, and near misses', () => {
  expect(tried({ type: ['string', 'null'], enum: ['EUR', 'USD', null] })).toEqual([
    'null is accepted',
    'EUR is accepted',
    'USD is accepted',
    '"unknown" is refused (422)',
    '"EUA" is refused (422)',
    '"" is refused (422)',
    '"eur" is refused (422)',
    '"Eur" is refused (422)',
    '"EUR " is refused (422)',
    '" EUR" is refused (422)',
    '"EUR\\n" is refused (422)',
    '"EU" is refused (422)',
    '"EURR" is refused (422)',
    '"EUR\\u0000" is refused (422)',
    '"EUR,USD" is refused (422)',
    '"\\uff25\\uff35\\uff32" is refused (422)',
    '"\\u0415UR" is refused (422)',
  ]);
});

test('both truth values', () => {
  expect(tried({ type: 'boolean' })).toEqual(['true is accepted', 'false is accepted']);
});

describe('lists', () => {
  test('the number of items, and a fault in each position', () => {
    expect(tried({ type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3 })).toEqual([
      '0 items is refused (422)',
      '1 item is accepted',
      '3 items is accepted',
      '4 items is refused (422)',
      'the same item twice is accepted',
      '3 different items is accepted',
      'a fault in the first of 3 items is refused (422)',
      'a fault in the second of 3 items is refused (422)',
      'a fault in the last of 3 items is refused (422)',
    ]);
  });

  test('the same item twice, where items are unique', () => {
    const item = {
      type: 'object',
      properties: { a: { type: 'integer' }, b: { type: 'string' } },
      required: ['a', 'b'],
    };
    expect(tried({ type: 'array', items: item, uniqueItems: true })).toEqual([
      '0 items is accepted',
      '50 items is accepted',
      'the same item twice is refused (422)',
      'the same item first and last of 4 is refused (422)',
      'the same item twice, its properties in another order is refused (422)',
      '3 different items is accepted',
      'a fault in the first of 3 items is refused (422)',
      'a fault in the second of 3 items is refused (422)',
      'a fault in the last of 3 items is refused (422)',
      'a wrong a in the second of 3 items is refused (422)',
      'no b in the second of 3 items is refused (422)',
      'a wrong b in the second of 3 items is refused (422)',
      'a wrong a in the last of 3 items is refused (422)',
      'no b in the last of 3 items is refused (422)',
      'a wrong b in the last of 3 items is refused (422)',
    ]);
  });
});

describe('objects', () => {
  test('unknown properties of open and of closed ones', () => {
    expect(tried({ type: 'object', properties: { a: true } })).toEqual([
      'an unknown property is accepted',
      'an unknown object is accepted',
    ]);
    expect(tried({ type: 'object', properties: { a: true }, additionalProperties: false })).toEqual([
      'an unknown property is refused (422)',
    ]);
  });

  test('names and number of the properties of a map', () => {
    const names = { type: 'string', pattern: '^[a-z_]+$', maxLength: 11 };
    const map = { type: 'object', maxProperties: 2, propertyNames: names, additionalProperties: { type: 'string' } };
    expect(tried(map)).toEqual([
      'the name "__proto__" is accepted',
      'the name "constructor" is accepted',
      'the name "toString" is refused (422)',
      'the name "0" is refused (422)',
      'the name "-" is refused (422)',
      'the name "_" is accepted',
      'the name "A" is refused (422)',
      'the name " a" is refused (422)',
      'the name "a " is refused (422)',
      'the name "a\\n" is refused (422)',
      'the name "a b" is refused (422)',
      'the name "a.b" is refused (422)',
      'the name "a/b" is refused (422)',
      'the name "a~b" is refused (422)',
      'the name "ä" is refused (422)',
      'the name "😀" is refused (422)',
      'the name "\\"" is refused (422)',
      'the name "a:b" is refused (422)',
      'the name "a,b" is refused (422)',
      'the name "a+b" is refused (422)',
      'the name "a$b" is refused (422)',
      'the name "a@b" is refused (422)',
      'the name "a[b]" is refused (422)',
      'the name "a\\tb" is refused (422)',
      'the name "" is refused (422)',
      'a name of 11 characters is accepted',
      'a name of 12 characters is refused (422)',
      'a number in the last of 2 properties is refused (422)',
      'true in the last of 2 properties is refused (422)',
      'null in the last of 2 properties is refused (422)',
      'an array in the last of 2 properties is refused (422)',
      'an object in the last of 2 properties is refused (422)',
      'a wrong name of the last of 2 properties is refused (422)',
      'no properties is accepted',
      '2 properties is accepted',
      '3 properties is refused (422)',
    ]);
  });
});

describe('unions', () => {
  const cat = { type: 'object', required: ['lives'], properties: { lives: { type: 'integer' }, tricks: false } };
  const dog = { type: 'object', required: ['tricks'], properties: { tricks: { type: 'string' }, lives: false } };
  const schemas = { Cat: cat, Dog: dog };
  const pet = { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] };

  test('each form, none, and both', () => {
    expect(tried(pet, schemas)).toEqual([
      'Cat with what it requires is accepted',
      'Dog with what it requires is accepted',
      'none of the forms is refused (422)',
      'Cat and Dog mixed is refused (422)',
      'Dog with lives is refused (422)',
    ]);
  });

  test('the fields of each form', () => {
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

test('every JSON type but the right one, and values that look right', () => {
  const api = apiWith({ type: 'object', properties: { count: { type: 'integer' } } });
  expect(titlesOf(api, 'count').filter((title) => title.endsWith('refused (422)'))).toEqual([
    'null is refused (422)',
    'true is refused (422)',
    'false is refused (422)',
    'a string is refused (422)',
    'the empty string is refused (422)',
    'an empty array is refused (422)',
    'an empty object is refused (422)',
    'the number as a string is refused (422)',
    'the number in an array is refused (422)',
    'a fraction is refused (422)',
    'a tiny fraction is refused (422)',
  ]);
});
