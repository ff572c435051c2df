import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generate/model/api.ts';
import { schemaMutants } from './schema-mutants.ts';

function names(schema: Json): string[] {
  return schemaMutants(schema).map(({ name }) => name);
}

describe('drops, changes or inverts every keyword', () => {
  test.each<[string, Json, string[]]>([
    ['a limit', { maxItems: 3 }, ['maxItems: 4 instead of 3', 'maxItems: 2 instead of 3', 'no maxItems']],
    ['a lowest limit', { minLength: 0 }, ['minLength: 1 instead of 0', 'no minLength']],
    ['a limit of numbers', { minimum: 0 }, ['minimum: -1 instead of 0', 'minimum: 1 instead of 0', 'no minimum']],
    ['a pattern', { pattern: '^a$' }, ['no pattern', 'pattern: a$ instead of ^a$', 'pattern: ^a instead of ^a$']],
    ['a format', { format: 'uri' }, ['no format']],
    ['unique items', { uniqueItems: true, items: {} }, ['no uniqueItems', 'no items']],
    [
      'what is required',
      { required: ['a'], properties: { a: {}, b: {}, c: false } },
      ['a not required', 'b required', 'no other properties'],
    ],
    [
      'a type',
      { type: ['integer', 'null'] },
      [
        'boolean as well',
        'number as well',
        'string as well',
        'array as well',
        'object as well',
        'no integer',
        'no null',
      ],
    ],
    [
      'a closed list',
      { enum: ['EUR', 'USD'] },
      ['without "EUR"', 'without "USD"', 'with "EUA"', 'with "eur"', 'with " EUR"', 'with ""', 'any text'],
    ],
    [
      'a closed object',
      { properties: { a: true }, additionalProperties: false },
      ['a required', 'any other properties'],
    ],
    [
      'a map',
      { properties: {}, additionalProperties: { type: 'string' } },
      ['no other properties', 'other properties of any kind'],
    ],
    ['forms', { oneOf: [{}, {}] }, ['oneOf without number 0', 'oneOf without number 1', 'no oneOf']],
    ['parts', { allOf: [{}, {}] }, ['allOf without number 0', 'allOf without number 1']],
    ['what is forbidden', false, ['anything instead of nothing']],
    ['what is free', true, []],
  ])('%s', (_title, schema, want) => {
    expect(names(schema)).toEqual(want);
  });
});

test('no mutant equals the original schema', () => {
  const schema = { type: 'string', minLength: 1, pattern: 'a', enum: ['a', 'b'] };
  for (const mutant of schemaMutants(schema)) expect(mutant.schema).not.toEqual(schema);
});
