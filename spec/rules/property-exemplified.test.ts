import { expect, test } from 'vitest';
import { propertyExemplified } from './property-exemplified.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports a property without an example anywhere in it', async () => {
  const want = [
    'openapi.yaml:7 The property `bare` has no example. Add one under `examples`.',
    'openapi.yaml:9 The property `none` has no example. Add one under `examples`.',
    'openapi.yaml:12 The property `list` has no example. Add one under `examples`.',
    'openapi.yaml:16 The property `tree` has no example. Add one under `examples`.',
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Thing:
      type: object
      properties:
        bare:
          type: string
        none:
          type: string
          examples: []
        list:
          type: array
          items:
            type: string
        tree:
          $ref: '#/components/schemas/Tree'
    Tree:
      type: array
      items:
        $ref: '#/components/schemas/Tree'
`;
  expect(await lintWith(propertyExemplified, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts examples of the property, its target, its items, its variants or its properties', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Thing:
      type: object
      properties:
        own:
          type: string
          examples: ['x']
        older:
          type: string
          example: x
        fixed:
          const: 'x'
        target:
          $ref: '#/components/schemas/Code'
        items:
          type: array
          items:
            $ref: '#/components/schemas/Code'
        values:
          type: object
          additionalProperties:
            $ref: '#/components/schemas/Code'
        variants:
          anyOf:
            - $ref: '#/components/schemas/Code'
            - type: 'null'
        object:
          type: object
          properties:
            own:
              type: string
              examples: ['x']
        forbidden: false
    Code:
      type: string
      examples: ['x']
`;
  expect(await lintWith(propertyExemplified, { 'openapi.yaml': document })).toEqual([]);
});
