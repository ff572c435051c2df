import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import { valuesOf } from './values.ts';

test.each<[string, Json]>([
  [
    'itself',
    {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
    },
  ],
  ['unlimited recursion', { type: 'object', required: ['inner'], properties: { inner: { $ref: '#' } } }],
  [
    'unions of every kind',
    { oneOf: [{ type: 'string', pattern: '^[a-z]{3}-\\d+$' }, { type: 'number', multipleOf: 0.5 }, { const: null }] },
  ],
  [
    'parts',
    {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { format: 'date', type: 'string' } } },
        { type: 'object', properties: { b: { type: 'array', uniqueItems: true, items: { enum: [1, 2] } } } },
      ],
    },
  ],
])('makes values from a schema with %s', (title, schema) => {
  const judge = new Ajv2020({ strict: false });
  formats.default(judge);
  const values = valuesOf(schema, '');
  const made = values ? fc.sample(values, { seed: 1, numRuns: 100 }) : [];
  expect(made.filter((value) => !judge.validate(schema as object, value))).toEqual([]);
  // A value would have no end.
  expect(made.length).toBe(title === 'unlimited recursion' ? 0 : 100);
});
