import { expect, test } from 'vitest';
import { oneNullable } from './one-nullable.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports every other way to allow null, with the one to use', async () => {
  const want = [
    "openapi.yaml:6 `nullable` has no effect since OpenAPI 3.1. Add `'null'` to the types.",
    "openapi.yaml:8 `'null'` is not last among the types. Write `type: [X, 'null']`.",
    "openapi.yaml:11 `null` is an enum value. Allow null by `anyOf` with `type: 'null'` instead.",
    'openapi.yaml:15 `oneOf` has a null variant. Use `anyOf` to allow null.',
    "openapi.yaml:18 `anyOf` allows null beside a plain type. Write `type: [X, 'null']`.",
    "openapi.yaml:23 The null variant is written as a value. Write `type: 'null'`.",
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Nullable:
      type: string
      nullable: true
    First:
      type: ['null', string]
    InEnum:
      type: [string, 'null']
      enum: ['a', null]
    OneOf:
      oneOf:
        - $ref: '#/components/schemas/Nullable'
        - type: 'null'
    PlainAnyOf:
      anyOf:
        - type: string
        - type: 'null'
    NullConst:
      anyOf:
        - $ref: '#/components/schemas/Nullable'
        - const: null
`;
  expect(await lintWith(oneNullable, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts a list of types, and references and variants beside null', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Plain:
      type: [string, 'null']
    Reference:
      anyOf:
        - $ref: '#/components/schemas/Plain'
        - type: 'null'
    Several:
      anyOf:
        - type: string
        - type: array
        - type: 'null'
`;
  expect(await lintWith(oneNullable, { 'openapi.yaml': document })).toEqual([]);
});

test('accepts `nullable` in OpenAPI 3.0', async () => {
  const document = `openapi: 3.0.3
components:
  schemas:
    Plain:
      type: string
      nullable: true
      enum: ['a', null]
`;
  expect(await lintWith(oneNullable, { 'openapi.yaml': document })).toEqual([]);
});
