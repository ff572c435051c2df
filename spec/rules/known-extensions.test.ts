import { expect, test } from 'vitest';
import { knownExtensions } from './known-extensions.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports an unknown extension, whatever its value and place', async () => {
  const document = `openapi: 3.1.0
x-unknown:
  deep: true
paths:
  /things:
    get:
      responses:
        '401':
          x-refuse: [credentials]
`;
  const want = [
    `openapi.yaml:2 Unknown extension \`x-unknown\`. Correct its name, or add it to spec/rules/known-extensions.ts.`,
    `openapi.yaml:9 Unknown extension \`x-refuse\`. Correct its name, or add it to spec/rules/known-extensions.ts.`,
  ];
  expect((await lintWith(knownExtensions, { 'openapi.yaml': document })).sort()).toEqual(want);
});

test('accepts known extensions, and similar names in data and properties', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    get:
      # One that Redocly reads.
      x-codeSamples: []
components:
  schemas:
    Thing:
      type: object
      x-sensitive: true
      properties:
        x-anything:
          type: string
          x-unit: minor currency units
      examples:
        - x-anything: a
`;
  expect(await lintWith(knownExtensions, { 'openapi.yaml': document })).toEqual([]);
});
