import type { Api, Json } from '../../model/api.ts';
import { buildModel } from '../../model/build.ts';
import { Diagnostics } from '../../spec/diagnostics.ts';
import { normalize } from '../../spec/normalize.ts';

const places = (pointer: string) => ({ file: 'spec.yaml', line: 1, pointer });

/** The model of a document with these component schemas alone. */
export function apiOf(schemas: { [name: string]: Json }, openapi = '3.1.0'): Api {
  const document = { openapi, info: { title: 'T', version: '1' }, paths: {}, components: { schemas } };
  return buildModel({ document: normalize(document, new Diagnostics()), places });
}

/** A reference to a component schema. */
export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** Component schemas that use every keyword of the model, for tests. */
export const general: { [name: string]: Json } = {
  Tree: {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 3 },
      children: { type: 'array', items: ref('Tree') },
    },
  },
  Both: {
    allOf: [ref('Named'), { type: 'object', required: ['age'], properties: { age: { type: 'integer', minimum: 1 } } }],
  },
  Named: { type: 'object', required: ['name'], properties: { name: { type: 'string', pattern: '^[a-z]+$' } } },
  Either: {
    anyOf: [ref('Named'), { type: 'integer', multipleOf: 3 }, { type: 'array', items: ref('Named'), maxItems: 2 }],
  },
  Overlap: {
    oneOf: [
      { type: 'integer', minimum: 0 },
      { type: 'number', maximum: 10 },
    ],
  },
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['dog', 'hound'] }, tricks: { type: 'integer' } },
  },
  Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
  Card: { type: 'object', required: ['number'], properties: { number: { type: 'string' }, iban: false } },
  Account: { type: 'object', required: ['iban'], properties: { iban: { type: 'string' }, number: false } },
  Access: { anyOf: [ref('Card'), ref('Account'), { type: 'null' }] },
  Hostile: {
    type: 'object',
    required: ['constructor', "it's"],
    additionalProperties: { type: 'integer' },
    properties: {
      constructor: { type: 'string' },
      toString: { type: 'boolean' },
      "it's": { type: 'string', enum: ['*/', "'", '\u2028', 'constructor', '$' + '{x}'] },
      'new\nline': { type: ['integer', 'null'] },
    },
  },
  Loose: { type: 'object', minProperties: 1, maxProperties: 3, propertyNames: { pattern: '^[a-z~/]+$', maxLength: 5 } },
  Mixed: { type: ['string', 'integer', 'null'], minLength: 2, minimum: 5 },
  Values: { enum: [1, '1', null, true, [1, { a: 1 }], { a: [], b: null }] },
  Bounds: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 2 },
  Set: { type: 'array', uniqueItems: true, minItems: 1, items: true },
  Nothing: false,
  Anything: {},
  Only: { type: 'null' },
};
