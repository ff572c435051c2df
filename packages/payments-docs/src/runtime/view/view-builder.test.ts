import { expect, test } from 'vitest';
import type { Json } from '../../../../../scripts/generate/model/api.ts';
import { apiOf } from '../testing/api-of.ts';
import { Anchors } from './anchors.ts';
import type { FieldView, ValueView } from './field-view.ts';
import { ViewBuilder } from './view-builder.ts';

function viewOf(schemas: { [name: string]: Json }): ValueView {
  const components = new Map(apiOf({ components: { schemas } }).schemas.map(({ name, schema }) => [name, schema]));
  const schema = components.get('Case');
  if (!schema) throw new Error('A case is called Case.');
  return new ViewBuilder(components, new Anchors()).value(schema, 'body');
}

/** Ids, types and facts, one line each. */
function outline(fields: readonly FieldView[]): string[] {
  return fields.flatMap(({ id, value }) => [
    [
      id,
      value.type,
      ...value.facts.map(({ label, text, code }) =>
        [label, text, ...(code ?? [])].filter((part) => part !== undefined).join(' '),
      ),
    ].join(', '),
    ...outline(value.fields),
  ]);
}

test('limits, defaults and examples become facts', () => {
  const want = [
    'body.a, string, 2 to 40 characters, Format email, Example x@y.z',
    'body.b, integer, At least 0, Format int64, In minor currency units, Default 1',
    'body.c, number, More than 0, Less than 1, Multiple of 0.5',
    'body.d, string[], 1 to 1,000 items, No duplicates, Each: pattern ^a',
    'body.e, map<string>, At most 50 entries',
    'body.e.key, string, At most 500 characters, Keys: at most 40 characters',
    'body.f, string, Exactly 3 characters, Secret: never log it, Only in answers',
  ];
  const { fields } = viewOf({
    Case: {
      type: 'object',
      properties: {
        a: { type: 'string', minLength: 2, maxLength: 40, format: 'email', examples: ['x@y.z'] },
        b: { type: 'integer', format: 'int64', minimum: 0, 'x-unit': 'minor currency units', default: 1 },
        c: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.5 },
        d: { type: 'array', minItems: 1, maxItems: 1000, uniqueItems: true, items: { type: 'string', pattern: '^a' } },
        e: {
          type: 'object',
          maxProperties: 50,
          propertyNames: { maxLength: 40, type: 'string' },
          additionalProperties: { type: 'string', maxLength: 500 },
        },
        f: { type: 'string', minLength: 3, maxLength: 3, readOnly: true, 'x-sensitive': true },
      },
    },
  });
  expect(outline(fields).map((line) => line.split(', ').sort())).toEqual(want.map((line) => line.split(', ').sort()));
});

test('keywords beside a reference override those of its target', () => {
  const { fields } = viewOf({
    Case: { type: 'object', properties: { a: { $ref: '#/components/schemas/A', description: 'Mine.' } } },
    A: { type: 'string', description: 'Theirs.', default: 'x' },
  });
  expect(fields[0]?.value).toMatchObject({ description: 'Mine.', facts: [{ label: 'Default', code: ['x'] }] });
});

test('the text of a schema follows that of its place if it says more, and stands where the place has none', () => {
  const long = 'Three letters, as the standard for languages has them; two are no longer in use.';
  const { fields } = viewOf({
    Case: {
      type: 'object',
      properties: {
        a: { $ref: '#/components/schemas/Code', description: 'The language of the book.' },
        b: { $ref: '#/components/schemas/Code' },
        c: { type: 'array', items: { $ref: '#/components/schemas/Code' } },
      },
    },
    Code: { type: 'string', description: long },
  });
  expect(fields.map(({ value }) => value.description)).toEqual([`The language of the book.\n\n${long}`, long, long]);
});

test('what an answer promises reads as prose', () => {
  const { responses } = apiOf({
    paths: {
      '/books': {
        post: {
          requestBody: {
            content: {
              'application/json': {
                schema: { type: 'object', properties: { title: { type: 'string' }, link: { type: 'boolean' } } },
              },
            },
          },
          responses: {
            '200': {
              description: 'Added.',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: {
                      id: { type: 'string', 'x-unique': true },
                      title: { type: 'string', 'x-echoes': '$request.body#/title' },
                      link: { type: 'string', 'x-present-when': '$request.body#/link' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  }).operations[0] ?? { responses: [] };
  const schema = responses[0]?.contents[0]?.schema;
  if (!schema) throw new Error('The operation has no answer.');
  expect(outline(new ViewBuilder(new Map(), new Anchors()).value(schema, 'response').fields).sort()).toEqual([
    'response.id, string, Different in every answer',
    'response.link, string, Only if you send link: true',
    'response.title, string, As you sent it in title',
  ]);
});

test('a recursive schema ends with a link to its outer field', () => {
  const self = { $ref: '#/components/schemas/Self' };
  const { fields } = viewOf({
    Case: self,
    Self: { type: 'object', properties: { child: self, list: { type: 'array', items: self } } },
  });
  expect(fields.map(({ value }) => value.sameAs)).toEqual([{ id: 'body' }, { id: 'body' }]);
});

test('a page shows the fields and the many options of a component once, and its few options wherever they are', () => {
  const codes = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const place = { $ref: '#/components/schemas/Place' };
  const { fields } = viewOf({
    Case: {
      type: 'object',
      properties: {
        from: place,
        to: { ...place, description: 'Where it goes.' },
        stops: { type: 'array', items: place },
        code: { $ref: '#/components/schemas/Code' },
        kind: { $ref: '#/components/schemas/Kind' },
      },
    },
    Place: {
      type: 'object',
      properties: { code: { $ref: '#/components/schemas/Code' }, kind: { $ref: '#/components/schemas/Kind' } },
    },
    Code: { type: 'string', enum: codes },
    Kind: { type: 'string', enum: ['a', 'b'] },
  });
  const [from, ...others] = fields;
  expect(from?.value.fields.map(({ id }) => id)).toEqual(['body.from.code', 'body.from.kind']);
  expect(others.map(({ value }) => [value.sameAs?.id, value.options?.options.length])).toEqual([
    ['body.from', undefined],
    ['body.from', undefined],
    ['body.from.code', undefined],
    [undefined, 2],
  ]);
  expect(others[0]?.value).toMatchObject({ description: 'Where it goes.', sameAs: { view: from?.value } });
});

test('forms have names, and the properties that each refuses', () => {
  const { forms } = viewOf({
    Case: {
      oneOf: [
        { $ref: '#/components/schemas/Known' },
        { type: 'object', title: 'A new one', properties: { id: false, name: { type: 'string' } } },
      ],
    },
    Known: { type: 'object', properties: { id: { type: 'string' } } },
  });
  expect(
    forms.map(({ id, name, value }) => ({
      id,
      name,
      refused: value.refused,
      fields: value.fields.map((field) => field.id),
    })),
  ).toEqual([
    { id: 'body.known', name: 'Known', refused: [], fields: ['body.known.id'] },
    { id: 'body.a-new-one', name: 'A new one', refused: ['id'], fields: ['body.a-new-one.name'] },
  ]);
});

test('parts of allOf become one list of fields', () => {
  const { fields } = viewOf({
    Case: {
      allOf: [
        { $ref: '#/components/schemas/A' },
        { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
      ],
    },
    A: { type: 'object', properties: { a: { type: 'string' } } },
  });
  expect(fields.map(({ id, required }) => ({ id, required }))).toEqual([
    { id: 'body.a', required: false },
    { id: 'body.b', required: true },
  ]);
});

test('an enum beside its own type is open', () => {
  const { options } = viewOf({ Case: { anyOf: [{ enum: ['a', 'b'] }, { type: 'string' }] } });
  expect(options).toMatchObject({ open: true, options: [{ id: 'body.a' }, { id: 'body.b' }] });
});

test('names that are equal in an address get different ids', () => {
  const { fields } = viewOf({
    Case: { type: 'object', properties: { 'a b': true, 'a-b': true, 'a/b': true, '<>': true } },
  });
  expect(fields.map(({ id }) => id)).toEqual(['body.a-b', 'body.a-b-2', 'body.a-b-3', 'body']);
});
