import { expect, test } from 'vitest';
import { requestExamples } from './request-examples.ts';
import { lintWith } from './testing/lint-with.ts';

const schemas = `components:
  schemas:
    Thing:
      required: [name]
      properties:
        name:
          type: string
        size:
          type: integer
        id:
          type: string
          readOnly: true
        never: false
      allOf:
        - required: [kind]
          properties:
            kind:
              type: string
            colour:
              type: string
`;

test('reports a missing minimal or full example with the properties that it needs', async () => {
  const want = [
    'openapi.yaml:7 POST /things has no example with only the required properties (`name`, `kind`). Add one under `examples`.',
    'openapi.yaml:7 POST /things has no example with every property. Add one, or add `size` to the most complete one.',
    'openapi.yaml:21 PUT /things has no example with only the required properties (`name`, `kind`). Add one under `examples`.',
    'openapi.yaml:21 PUT /things has no example with every property. Add one, or add `name`, `size`, `kind`, `colour` to the most complete one.',
  ];
  const document = `openapi: 3.1.0
paths:
  /things:
    post:
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Thing'
            examples:
              minimal:
                value: { name: a }
              other:
                value: { name: a, size: 1 }
              full:
                value: { name: a, kind: b, colour: c }
    put:
      requestBody:
        content:
          # The names of the examples say nothing.
          application/json:
            schema:
              $ref: '#/components/schemas/Thing'
${schemas}`;
  expect(await lintWith(requestExamples, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts bodies with both examples under any name, and bodies without properties', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    post:
      requestBody:
        $ref: body.yaml
    put:
      requestBody:
        content:
          text/plain:
            schema:
              type: string
    get:
      summary: No body
${schemas}`;
  const body = `content:
  application/json:
    schema:
      $ref: openapi.yaml#/components/schemas/Thing
    examples:
      one:
        value: { kind: b, name: a }
      two:
        $ref: example.yaml
`;
  const example = 'value: { name: a, kind: b, size: 1, colour: c }';
  const files = { 'openapi.yaml': document, 'body.yaml': body, 'example.yaml': example };
  expect(await lintWith(requestExamples, files)).toEqual([]);
});
