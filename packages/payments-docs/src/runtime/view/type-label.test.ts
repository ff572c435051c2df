import { expect, test } from 'vitest';
import type { Json } from '../../../../../scripts/generate/model/api.ts';
import { apiOf } from '../testing/api-of.ts';
import { typeLabel } from './type-label.ts';

const cases: { given: Json; want: string }[] = [
  { given: { type: 'string' }, want: 'string' },
  { given: { type: ['integer', 'null'] }, want: 'integer | null' },
  { given: { type: 'number' }, want: 'number' },
  { given: { type: 'array', items: { type: ['string', 'null'] } }, want: '(string | null)[]' },
  { given: { type: 'object' }, want: 'object' },
  { given: { type: 'object', additionalProperties: { type: 'integer' } }, want: 'map<integer>' },
  { given: { enum: ['a', 'b'] }, want: 'enum<string>' },
  { given: { enum: [1, 2, null] }, want: 'enum<integer> | null' },
  { given: { const: 'a' }, want: 'constant<string>' },
  { given: { $ref: '#/components/schemas/Other' }, want: 'enum<string> | null' },
  {
    given: { type: ['array', 'null'], items: { $ref: '#/components/schemas/Other' } },
    want: '(enum<string> | null)[] | null',
  },
  { given: { anyOf: [{ enum: ['a', 'b'] }, { type: 'string' }] }, want: 'enum<string>' },
  { given: { oneOf: [{ type: 'string' }, { type: 'integer' }] }, want: 'string | integer' },
  { given: { allOf: [{ type: 'object' }, { type: 'object', properties: { a: true } }] }, want: 'object' },
  { given: { type: 'array', items: { $ref: '#/components/schemas/Case' } }, want: 'any[][]' },
  { given: {}, want: 'any' },
];

test.for(cases)('$want', ({ given, want }) => {
  const other: Json = { enum: ['a', 'b', null] };
  const { schemas } = apiOf({ components: { schemas: { Case: given, Other: other } } });
  const components = new Map(schemas.map(({ name, schema }) => [name, schema]));
  const schema = components.get('Case');
  expect(schema && typeLabel(schema, components)).toBe(want);
});
