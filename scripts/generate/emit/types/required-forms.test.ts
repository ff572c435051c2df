import { expect, test } from 'vitest';
import type { Json, Node } from '../../spec/node.ts';
import { withRequiredForms } from './required-forms.ts';

const object = (...required: string[]) => ({ type: 'object', required, properties: {} });
const shelf = { $ref: '#/components/schemas/Shelf' };

function described(schemas: Node): Json {
  const document = { components: { schemas: { ...schemas, Shelf: object('id') } } };
  const changed = withRequiredForms(document) as typeof document;
  return Object.entries(changed.components.schemas).map(([, { description }]: [string, Node]) => description ?? null);
}

test.each<{ name: string; schemas: Node; want: Json }>([
  {
    name: 'a choice',
    schemas: { Place: { description: 'Where it is.\n', oneOf: [shelf, object('room', 'desk')] } },
    want: ['Where it is.\n\nRequired: `id`, or `room` and `desk`.', null],
  },
  {
    name: 'a reference to a choice',
    schemas: { Here: { $ref: '#/components/schemas/Place' }, Place: { anyOf: [shelf, object('room')] } },
    want: ['Required: `id`, or `room`.', 'Required: `id`, or `room`.', null],
  },
  {
    name: 'a choice of which one is inherited, and one is null',
    schemas: { Place: { oneOf: [shelf, { allOf: [shelf, object('row')] }, { type: 'null' }] } },
    want: ['Required: `id`, or `id` and `row`.', null],
  },
  { name: 'the same properties', schemas: { Place: { oneOf: [shelf, object('id')] } }, want: [null, null] },
  { name: 'a variant that needs nothing', schemas: { Place: { oneOf: [shelf, object()] } }, want: [null, null] },
  {
    name: 'a variant that is no object',
    schemas: { Place: { oneOf: [shelf, { type: 'string' }] } },
    want: [null, null],
  },
  {
    name: 'many variants',
    schemas: { Place: { oneOf: ['a', 'b', 'c', 'd', 'e'].map((name) => object(name)) } },
    want: [null, null],
  },
])('$name', ({ schemas, want }) => {
  expect(described(schemas)).toEqual(want);
});
