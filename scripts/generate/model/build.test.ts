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
  return bare(apiOf(schema).schemas.find(({ name }) => name === 'Subject')?.schema);
}

function apiOf(schema: Json, paths: Json = {}): Api {
  const components = { schemas: { Subject: schema, Other: {} } };
  return buildModel({ document: { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, components }, places });
}

/** Leaves out annotations that say nothing. */
function bare(value: unknown): never {
  if (Array.isArray(value)) return value.map(bare) as never;
  if (typeof value !== 'object' || value === null) return value as never;
  const silent = (key: string, member: unknown) =>
    key === 'pointer' ||
    member === false ||
    (['examples', 'patterns', 'prefixItems'].includes(key) && Array.isArray(member) && member.length === 0);
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
    want: { ...string, loose: true, pattern: '^a', maxLength: 3 },
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
      evaluatesAll: true,
      properties: [{ name: 'b', required: true, unlisted: true, schema: { kind: 'never' } }],
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

const assertions: { name: string; given: { [keyword: string]: Json }; want: object }[] = [
  { name: 'not', given: { not: { type: 'string' } }, want: { keyword: 'not', schema: string } },
  {
    name: 'if',
    given: { if: { type: 'string' }, else: { type: 'boolean' } },
    want: { keyword: 'if', if: string, whenInvalid: { kind: 'boolean' } },
  },
  {
    name: 'contains',
    given: { contains: { type: 'string' }, maxContains: 2 },
    want: { keyword: 'contains', schema: string, minContains: 1, maxContains: 2 },
  },
  {
    name: 'dependentRequired',
    given: { dependentRequired: { a: ['b'] } },
    want: { keyword: 'dependentRequired', required: [{ name: 'a', others: ['b'] }] },
  },
  {
    name: 'dependentSchemas',
    given: { dependentSchemas: { a: { type: 'string' } } },
    want: { keyword: 'dependentSchemas', schemas: [{ name: 'a', schema: string }] },
  },
  {
    name: 'unevaluatedProperties',
    given: { unevaluatedProperties: false },
    want: { keyword: 'unevaluatedProperties', schema: { kind: 'never' } },
  },
];

test.each(assertions)('`$name` is an assertion, since no type can express it', ({ given, want }) => {
  expect(schemaOf(given)).toEqual({ kind: 'assertion', assertion: want });
});

test('an unknown keyword has no effect and is noted once', () => {
  const { diagnostics } = apiOf({ properties: { a: { typo: 1 }, b: { typo: 2 } } });
  expect(diagnostics).toMatchObject([
    {
      code: 'unknown-keyword typo',
      places: 2,
      finding: '`typo` is not a keyword of JSON Schema, so it has no effect.',
    },
  ]);
});

test('splits a schema with members for requests or answers only into two views', () => {
  const book = {
    type: 'object',
    required: ['id', 'title', 'code'],
    properties: { id: { type: 'string', readOnly: true }, title: {}, code: { type: 'string', writeOnly: true } },
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Subject' } } };
  const responses = { 200: { description: 'Done.', content } };
  const api = apiOf(book, { '/books': { post: { requestBody: { content }, responses } } });
  const members = Object.fromEntries(
    api.schemas.map(({ name, schema }) => [name, schema.kind === 'object' && schema.properties.map((one) => one.name)]),
  );
  expect(members).toMatchObject({ Subject: ['id', 'title'], SubjectInput: ['title', 'code'] });
  expect(api.operations[0]?.requestBody?.contents[0]?.schema).toMatchObject({ name: 'SubjectInput' });
  expect(api.origin('/components/schemas/SubjectInput/properties/title')).toBe(
    '/components/schemas/Subject/properties/title',
  );
  expect(api.source.components).toHaveProperty('schemas.Subject.properties.code');
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
    expect(api.servers).toEqual([{ url: 'https://library.example.com/v2', name: 'library', variables: [] }]);
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

  test('records whether requests and responses use a schema', () => {
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

test.each(['allOf', 'anyOf', 'oneOf'])('refuses a component that consists of itself: %s', (keyword) => {
  const loop = { [keyword]: [{ $ref: '#/components/schemas/Subject' }, { type: 'string' }] };
  expect(() => schemaOf(loop)).toThrow('`Subject` consists of itself');
});

test('a component may contain itself', () => {
  const list = { type: 'array', items: { $ref: '#/components/schemas/Subject' } };
  expect(schemaOf(list)).toEqual({ kind: 'array', evaluatesAll: true, items: { kind: 'reference', name: 'Subject' } });
});
