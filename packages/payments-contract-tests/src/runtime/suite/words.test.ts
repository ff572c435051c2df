import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Json } from '../exchange/json.ts';
import { lineOf } from './spec.ts';
import { findRule } from './words.ts';

const document = {
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['name'],
        maxProperties: 3,
        propertyNames: { pattern: '^[a-z]+$' },
        properties: {
          name: { type: ['string', 'null'], maxLength: 5, format: 'a' },
          colour: { anyOf: [{ $ref: '#/components/schemas/Colour' }, { type: 'null' }] },
          list: { items: {} },
        },
      },
      Colour: { enum: ['red', 'green', 'blue', 'black', 'white', 'grey'] },
    },
  },
} satisfies { [key: string]: Json };
const thing = '/components/schemas/Thing';

test.each([
  ['/properties/name', 'maxLength', '/components/schemas/Thing/properties/name/maxLength', 'has at most 5 characters'],
  ['/properties/name', 'type', '/components/schemas/Thing/properties/name/type', 'is of type string or null'],
  ['/properties/name', 'required', '/components/schemas/Thing/required', 'must be there'],
  ['/properties/list', 'required', '/components/schemas/Thing/properties/list', 'may be left out'],
  ['/properties/list', 'minItems', '/components/schemas/Thing/properties/list', 'may be empty'],
  ['/properties/colour', 'enum', '/components/schemas/Colour/enum', 'is one of 6 values: red, green, blue, …'],
  [
    '',
    'propertyNames/pattern',
    '/components/schemas/Thing/propertyNames/pattern',
    'has names each of which matches the pattern ^[a-z]+$',
  ],
  ['', 'maxProperties', '/components/schemas/Thing/maxProperties', 'has at most 3 properties'],
])('%s %s', (schema, keyword, pointer, words) => {
  expect(findRule(document, { at: '', schema: thing + schema, keyword })).toEqual({ pointer, words });
});

test('a place of the document has a line in the spec, its own or that of the nearest around it', async () => {
  const city = lineOf('/components/schemas/BillingAddress/properties/city/type');
  expect(city).toMatch(/^spec\/components\/schemas\/BillingAddress\.yaml:\d+$/);
  const [file = '', line] = city?.split(':') ?? [];
  const text = await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8');
  expect(text.split('\n').slice(Number(line) - 2, Number(line))).toEqual(['  city:', '    type: string']);
  expect(lineOf('/components/schemas/BillingAddress/properties/city/minLength')).toBe(
    lineOf('/components/schemas/BillingAddress/properties/city'),
  );
  expect(lineOf('/nowhere')).toBeUndefined();
});
