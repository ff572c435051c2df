import { expect, test } from 'vitest';
import { propertyDescribed } from './property-described.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports a property without a description, its own or that of its target', async () => {
  const want = [
    'openapi.yaml:7 The property `bare` has no description. Add one sentence about its meaning.',
    'openapi.yaml:9 The property `blank` has no description. Add one sentence about its meaning.',
    'openapi.yaml:12 The property `reference` has no description. Add one sentence about its meaning.',
    'openapi.yaml:14 The property `anything` has no description. Add one sentence about its meaning.',
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Thing:
      type: object
      properties:
        bare:
          type: string
        blank:
          type: string
          description: ' '
        reference:
          $ref: '#/components/schemas/Silent'
        anything: true
    Silent:
      type: string
`;
  expect(await lintWith(propertyDescribed, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts a description beside a reference, of its target or on the way; a forbidden property needs none', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Thing:
      type: object
      properties:
        own:
          type: string
          description: Its own.
        beside:
          $ref: '#/components/schemas/Silent'
          description: Beside the reference.
        target:
          $ref: '#/components/schemas/Spoken'
        way:
          $ref: '#/components/schemas/Alias'
        nullable:
          anyOf:
            - $ref: '#/components/schemas/Spoken'
            - type: 'null'
        forbidden: false
    Silent:
      type: string
    Spoken:
      type: string
      description: The target's.
    Alias:
      $ref: '#/components/schemas/Silent'
      description: On the way.
`;
  expect(await lintWith(propertyDescribed, { 'openapi.yaml': document })).toEqual([]);
});
