import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

const cases: { name: string; given: object; want: object }[] = [
  { name: 'nullable', given: { type: 'string', nullable: true }, want: { type: ['string', 'null'] } },
  { name: 'not nullable', given: { type: 'string', nullable: false }, want: { type: 'string' } },
  {
    name: 'nullable enum',
    given: { type: 'string', enum: ['a'], nullable: true },
    want: { type: ['string', 'null'], enum: ['a', null] },
  },
  {
    name: 'nullable reference',
    given: { allOf: [{ $ref: '#/components/schemas/A' }], nullable: true, description: 'B' },
    want: { description: 'B', anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
  },
  {
    name: 'exclusive bounds',
    given: { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    want: { type: 'number', exclusiveMinimum: 1, maximum: 9 },
  },
  { name: 'example', given: { type: 'string', example: 'x' }, want: { type: 'string', examples: ['x'] } },
  {
    name: 'properties named like keywords',
    given: {
      type: 'object',
      properties: {
        nullable: { type: 'boolean', nullable: true },
        example: { type: 'string' },
        default: { type: 'string' },
      },
    },
    want: {
      type: 'object',
      properties: { nullable: { type: ['boolean', 'null'] }, example: { type: 'string' }, default: { type: 'string' } },
    },
  },
  {
    name: 'data that looks like a schema',
    given: { type: 'object', default: { type: 'string', nullable: true }, enum: [{ nullable: true }] },
    want: { type: 'object', default: { type: 'string', nullable: true }, enum: [{ nullable: true }] },
  },
];

function document(openapi: string, schema: object) {
  return { openapi, components: { schemas: { Subject: schema } } };
}

test.each(cases)('3.0 becomes 3.1: $name', ({ given, want }) => {
  expect(upgrade(document('3.0.3', given) as never)).toEqual(document('3.1.0', want));
});

test('a 3.1 document stays as it is', () => {
  const given = document('3.1.0', { type: 'string', nullable: true });
  expect(upgrade(given as never)).toBe(given);
});
