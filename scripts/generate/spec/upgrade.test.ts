import { expect, test } from 'vitest';
import { Diagnostics } from './diagnostics.ts';
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
  expect(upgrade(document('3.0.3', given) as never, new Diagnostics())).toEqual(document('3.1.0', want));
});

test('keywords of 3.0 in a 3.1 document keep their meaning and are noted once', () => {
  const diagnostics = new Diagnostics();
  const given = document('3.1.0', {
    properties: { a: { type: 'string', nullable: true }, b: { type: 'string', nullable: true }, c: { example: 1 } },
  });
  expect(upgrade(given as never, diagnostics)).toEqual(
    document('3.1.0', {
      properties: { a: { type: ['string', 'null'] }, b: { type: ['string', 'null'] }, c: { examples: [1] } },
    }),
  );
  expect(diagnostics.list((pointer) => ({ file: 'api.yaml', line: 1, pointer }))).toEqual([
    {
      code: 'nullable-of-3.0',
      place: 'api.yaml:1 #/components/schemas/Subject/properties/a',
      finding:
        '`nullable` is written as in OpenAPI 3.0, and is read that way. Later versions do not allow it, so other tools may ignore it.',
      remedy: 'Add `null` to `type`, as in `type: [string, "null"]`.',
      places: 2,
    },
  ]);
});
