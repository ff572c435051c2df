import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import { findRule } from './find-rule.ts';

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
  ['/properties/name', 'required', '/components/schemas/Thing/required', 'must be present'],
  ['/properties/list', 'required', '/components/schemas/Thing/properties/list', 'may be absent'],
  ['/properties/list', 'minItems', '/components/schemas/Thing/properties/list', 'may be empty'],
  ['/properties/colour', 'enum', '/components/schemas/Colour/enum', 'is one of 6 values: red, green, blue, …'],
  [
    '',
    'propertyNames/pattern',
    '/components/schemas/Thing/propertyNames/pattern',
    'has names, each of which matches the pattern ^[a-z]+$',
  ],
  ['', 'maxProperties', '/components/schemas/Thing/maxProperties', 'has at most 3 properties'],
])('%s %s', (schema, keyword, pointer, words) => {
  expect(findRule(document, { schema: thing + schema, keyword })).toEqual({ pointer, words });
});
