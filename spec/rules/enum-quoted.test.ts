import { expect, test } from 'vitest';
import { enumQuoted } from './enum-quoted.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports each enum value that is not quoted, with the text to write', async () => {
  const want = [
    "openapi.yaml:8 The enum value `NO` is not quoted, so YAML parsers disagree on its value. Write 'NO'.",
    "openapi.yaml:9 The enum value `1` is not quoted, so YAML parsers disagree on its value. Write '1'.",
    "openapi.yaml:10 The enum value `it's` is not quoted, so YAML parsers disagree on its value. Write 'it''s'.",
    "openapi.yaml:12 The enum value `off` is not quoted, so YAML parsers disagree on its value. Write 'off'.",
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Country:
      type: string
      enum:
        - 'DE'
        - NO
        - 1
        - it's
    Switch:
      enum: ["on", off]
`;
  expect(await lintWith(enumQuoted, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts values in either kind of quotes, by alias, and in JSON, and null', async () => {
  const yaml = `openapi: 3.1.0
components:
  schemas:
    Country:
      enum: &countries ['NO', "DE", null]
    Same:
      enum: *countries
`;
  const json = JSON.stringify({ openapi: '3.1.0', components: { schemas: { Country: { enum: ['NO'] } } } });
  expect(await lintWith(enumQuoted, { 'openapi.yaml': yaml })).toEqual([]);
  expect(await lintWith(enumQuoted, { 'openapi.json': json })).toEqual([]);
});
