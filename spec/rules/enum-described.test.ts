import { expect, test } from 'vitest';
import { enumDescribed } from './enum-described.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports a value without a description and a description without a value', async () => {
  const want = [
    'openapi.yaml:7 The enum value `c` is not described. Add it to `x-enumDescriptions`.',
    'openapi.yaml:7 The enum value `d` is not described. Add it to `x-enumDescriptions`.',
    'openapi.yaml:9 `b` is described but not a value of the enum. Add it to `enum`, or remove its description.',
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Kind:
      type: string
      enum: ['a', 'c', 'd']
      x-enumDescriptions:
        a: 'A'
        b: 'B'
        d: ''
`;
  expect(await lintWith(enumDescribed, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts descriptions of all values, in any order, and an enum without descriptions', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Kind:
      enum: ['a', 'b']
      x-enumDescriptions:
        b: 'B'
        a: 'A'
    Code:
      enum: ['x']
`;
  expect(await lintWith(enumDescribed, { 'openapi.yaml': document })).toEqual([]);
});
