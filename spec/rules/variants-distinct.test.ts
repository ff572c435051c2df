import { expect, test } from 'vitest';
import { lintWith } from './testing/lint-with.ts';
import { variantsDistinct } from './variants-distinct.ts';

/** A document whose schema `Union` has the given variants, from line 6 on. */
function union(...variants: string[]): Record<string, string> {
  const lines = variants.map((variant) => `        - ${variant}\n`).join('');
  return { 'openapi.yaml': `openapi: 3.1.0\ncomponents:\n  schemas:\n    Union:\n      oneOf:\n${lines}` };
}

const overlap = [
  'openapi.yaml:7 A value can match both variant 1 and variant 2. Make a required property of one `false` in the other, or add a `discriminator`.',
];

test.each([
  ['different required properties', '{ type: object, required: [a] }', '{ type: object, required: [b] }'],
  [
    '`false`, but not required',
    '{ type: object, properties: { a: {} } }',
    '{ type: object, properties: { a: false } }',
  ],
  ['`false`, but for objects only', '{ required: [a] }', '{ properties: { a: false } }'],
  ['number and integer', '{ type: number }', '{ type: integer }'],
  ['null in both', "{ type: [string, 'null'] }", "{ type: [integer, 'null'] }"],
  ['enums with a value in common', "{ enum: ['a', 'b'] }", "{ enum: ['b', 'c'] }"],
  ['a union with one variant in common', '{ anyOf: [{ type: string }, { type: integer }] }', '{ type: integer }'],
  ['the whole and a part', '{ type: string }', '{ type: string, maxLength: 3 }'],
])('reports variants that can both match: %s', async (_, first, second) => {
  expect(await lintWith(variantsDistinct, union(first, second))).toEqual(overlap);
});

test.each([
  ['a required property `false`', '{ type: object, required: [a] }', '{ type: object, properties: { a: false } }'],
  ['a required property not open', '{ type: object, required: [a] }', '{ type: object, additionalProperties: false }'],
  [
    'different constants',
    "{ type: object, required: [kind], properties: { kind: { const: 'a' } } }",
    "{ type: object, properties: { kind: { enum: ['b', 'c'] } } }",
  ],
  [
    'different types of a property, one in a part',
    '{ type: object, required: [a], properties: { a: { type: string } } }',
    '{ allOf: [{ properties: { a: { type: integer } } }] }',
  ],
  ['different types', "{ type: [string, 'null'] }", '{ type: array }'],
  ['different values', "{ enum: ['a', 'b'] }", "{ const: 'c' }"],
  ['a type and a value', '{ type: integer }', "{ const: 'c' }"],
  ['a union apart from the rest', "{ anyOf: [{ type: string }, { type: 'null' }] }", '{ type: object }'],
])('accepts distinct variants: %s', async (_, first, second) => {
  expect(await lintWith(variantsDistinct, union(first, second))).toEqual([]);
});

test('checks every pair, and follows references', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Union:
      oneOf:
        - $ref: '#/components/schemas/Text'
        - type: integer
        - $ref: '#/components/schemas/Text'
    Text:
      type: string
`;
  const want = [
    'openapi.yaml:8 A value can match both variant 1 and variant 3. Make a required property of one `false` in the other, or add a `discriminator`.',
  ];
  expect(await lintWith(variantsDistinct, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts a discriminator, and schemas that contain themselves', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Decided:
      discriminator: { propertyName: kind }
      oneOf:
        - { type: object, required: [kind] }
        - { type: object, required: [kind] }
    Left:
      type: object
      required: [next]
      properties: { next: { $ref: '#/components/schemas/Left' } }
    Right:
      type: object
      required: [next]
      properties: { next: { $ref: '#/components/schemas/Right' } }
    Part:
      allOf: [{ $ref: '#/components/schemas/Part' }]
    Endless:
      oneOf:
        - $ref: '#/components/schemas/Left'
        - $ref: '#/components/schemas/Right'
    Inside:
      oneOf:
        - type: string
        - $ref: '#/components/schemas/Part'
`;
  const want = [
    'openapi.yaml:22 A value can match both variant 1 and variant 2. Make a required property of one `false` in the other, or add a `discriminator`.',
    'openapi.yaml:26 A value can match both variant 1 and variant 2. Make a required property of one `false` in the other, or add a `discriminator`.',
  ];
  expect(await lintWith(variantsDistinct, { 'openapi.yaml': document })).toEqual(want);
});
