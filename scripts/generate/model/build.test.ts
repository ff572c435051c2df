import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { readSpec } from '../spec/read.ts';
import type { Api, Json } from './api.ts';
import { buildModel } from './build.ts';
import type { Schema } from './schema.ts';

const places = (pointer: string) => ({ file: 'spec.yaml', line: 1, pointer });

/** The model of a schema that is the only component of a document, without what every schema carries. */
function schemaOf(schema: Json): object {
  const api = buildModel({
    document: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      components: { schemas: { Subject: schema, Other: {} } },
    },
    places,
  });
  return bare(api.schemas.find(({ name }) => name === 'Subject')?.schema);
}

/** Leaves out annotations that say nothing. */
function bare(value: unknown): never {
  if (Array.isArray(value)) return value.map(bare) as never;
  if (typeof value !== 'object' || value === null) return value as never;
  const silent = (key: string, member: unknown) =>
    key === 'pointer' || member === false || (key === 'examples' && Array.isArray(member) && member.length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !silent(key, member))
      .map(([key, member]) => [key, bare(member)]),
  ) as never;
}

const string = { kind: 'string' };
const other = { kind: 'reference', name: 'Other' };
const cases: { name: string; given: Json; want: object }[] = [
  { name: 'nothing said', given: {}, want: { kind: 'any' } },
  { name: 'false', given: false, want: { kind: 'never' } },
  { name: 'a type', given: { type: 'integer', minimum: 0 }, want: { kind: 'number', integer: true, minimum: 0 } },
  {
    name: 'limits without a type',
    given: { pattern: '^a', maxLength: 3 },
    want: { ...string, pattern: '^a', maxLength: 3 },
  },
  { name: 'a format without a type', given: { format: 'uri' }, want: { kind: 'any' } },
  { name: 'null beside a type', given: { type: ['string', 'null'] }, want: { ...string, nullable: true } },
  {
    name: 'null beside a reference',
    given: { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }], description: 'D' },
    want: { ...other, nullable: true, description: 'D' },
  },
  {
    name: 'null in an enum',
    given: { enum: ['a', null] },
    want: { kind: 'enum', values: [{ value: 'a' }], nullable: true },
  },
  { name: 'const', given: { const: 'a' }, want: { kind: 'enum', values: [{ value: 'a' }] } },
  { name: 'only null', given: { type: 'null' }, want: { kind: 'null' } },
  {
    name: 'several types',
    given: { type: ['string', 'boolean'] },
    want: { kind: 'union', mode: 'anyOf', variants: [string, { kind: 'boolean' }] },
  },
  {
    name: 'allOf of one',
    given: { allOf: [{ type: 'string', description: 'inner' }], description: 'outer' },
    want: { ...string, description: 'outer' },
  },
  {
    name: 'allOf beside properties',
    given: { type: 'object', properties: { a: { type: 'string' } }, allOf: [{ $ref: '#/components/schemas/Other' }] },
    want: {
      kind: 'intersection',
      parts: [{ kind: 'object', properties: [{ name: 'a', schema: string }], additional: { kind: 'any' } }, other],
    },
  },
  {
    name: 'a closed object with a property that is required but not listed',
    given: { type: 'object', required: ['b'], additionalProperties: false },
    want: {
      kind: 'object',
      properties: [{ name: 'b', required: true, schema: { kind: 'never' } }],
      additional: { kind: 'never' },
    },
  },
  {
    name: 'null beside an enum that does not hold it',
    given: { type: ['string', 'null'], enum: ['a'] },
    want: { kind: 'enum', values: [{ value: 'a' }] },
  },
  {
    name: 'null in one of several parts',
    given: { type: ['object', 'null'], allOf: [{ $ref: '#/components/schemas/Other' }] },
    want: {
      kind: 'intersection',
      parts: [{ kind: 'object', properties: [], additional: { kind: 'any' }, nullable: true }, other],
    },
  },
  {
    name: 'described values',
    given: { type: 'string', enum: ['a', 'b'], 'x-enumDescriptions': { a: 'First.' } },
    want: { kind: 'enum', values: [{ value: 'a', description: 'First.' }, { value: 'b' }] },
  },
];

test.each(cases)('$name', ({ given, want }) => {
  expect(schemaOf(given)).toEqual(want);
});

test('every keyword that the model cannot express is refused, all at once', () => {
  expect(() =>
    schemaOf({ type: 'object', patternProperties: {}, properties: { a: { not: {} }, b: { $ref: '#/paths/x' } } }),
  ).toThrow(/patternProperties[\s\S]*`not`[\s\S]*`\$ref: #\/paths\/x`/);
});

describe('a whole document', () => {
  let api: Api;
  beforeAll(async () => {
    api = buildModel(await readSpec(join(root, 'scripts/testing/documents/library.yaml')));
  });
  const operation = (id: string) => api.operations.find((candidate) => candidate.id === id);

  test('names every operation, with or without an operationId', () => {
    const want = [
      'getBooks GET books.list',
      'addBook POST books.create',
      'getBook GET books.retrieve',
      'removeBook DELETE books.delete',
    ];
    expect(api.operations.map(({ id, method, clientMethod }) => `${id} ${method} ${clientMethod.join('.')}`)).toEqual(
      want,
    );
  });

  test('reads servers, security and parameters', () => {
    expect(api.servers).toEqual([{ url: 'https://library.example.com/v2', name: 'library' }]);
    expect(api.securitySchemes).toEqual([{ name: 'Key', kind: 'apiKey', in: 'header', parameter: 'X-Api-Key' }]);
    expect(operation('getBook')?.security).toEqual([['Key']]);
    expect(
      operation('removeBook')?.parameters.map(({ name, in: place, required }) => ({ name, place, required })),
    ).toEqual([{ name: 'book_id', place: 'path', required: true }]);
    expect(
      operation('getBooks')?.responses.map(({ status, headers }) => [status, headers.map(({ name }) => name)]),
    ).toEqual([
      ['200', ['X-Total-Count']],
      ['default', []],
    ]);
  });

  test('knows which side of a call a schema is on', () => {
    const sides = Object.fromEntries(api.schemas.map(({ name, usedIn }) => [name, usedIn]));
    expect(sides.NewBook).toEqual({ request: true, response: false });
    expect(sides.Price).toEqual({ request: true, response: false });
    expect(sides.Shelf).toEqual({ request: false, response: true });
  });

  test('follows discriminators and 3.0 spellings', () => {
    const schema = (name: string) => api.schemas.find((named) => named.name === name)?.schema as Schema;
    expect(schema('NewBook')).toMatchObject({
      kind: 'union',
      mode: 'oneOf',
      discriminator: {
        property: 'kind',
        mapping: [
          { value: 'atlas', name: 'Atlas' },
          { value: 'novel', name: 'Novel' },
        ],
      },
    });
    expect(schema('Price')).toMatchObject({ kind: 'number', exclusiveMinimum: 0, multipleOf: 0.01 });
    const shelf = schema('book');
    expect(shelf.kind === 'object' && shelf.properties.find(({ name }) => name === 'shelf')?.schema).toMatchObject({
      kind: 'reference',
      name: 'Shelf',
      nullable: true,
    });
  });
});

test.each(['allOf', 'anyOf', 'oneOf'])('a component that is made of itself is refused: %s', (keyword) => {
  const loop = { [keyword]: [{ $ref: '#/components/schemas/Subject' }, { type: 'string' }] };
  expect(() => schemaOf(loop)).toThrow('`Subject` is made of itself');
});

test('a component may hold itself', () => {
  const list = { type: 'array', items: { $ref: '#/components/schemas/Subject' } };
  expect(schemaOf(list)).toEqual({ kind: 'array', items: { kind: 'reference', name: 'Subject' } });
});
