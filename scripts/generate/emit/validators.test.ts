import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { collectNotes } from '../../testing/collect-notes.ts';
import { compile } from '../../testing/compile.ts';
import { libraryApi, libraryNames } from '../../testing/library.ts';
import type { File } from '../files.ts';
import type { Api, Json } from '../model/api.ts';
import { readNames } from '../names.ts';
import { enums, printLists } from './lists.ts';
import { apiOf, general, ref } from './validators/general-schemas.ts';
import { loadValidators } from './validators/load.ts';
import { emitValidators } from './validators.ts';

/** The issues of a value against a schema that is the only component. */
async function judge(schema: Json, value: unknown, others: { [name: string]: Json } = {}): Promise<string[]> {
  const loaded = await loadValidators(apiOf({ ...others, Subject: schema }));
  return (loaded.validateSubject?.(value) ?? []).map(
    ({ pointer, keyword, message }) => `${pointer} ${keyword}: ${message}`,
  );
}

function tagged(values: string[]): Json {
  return { type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: values } } };
}

function requiring(name: string): Json {
  return { type: 'object', required: [name], properties: { [name]: { type: 'integer' } } };
}

describe('messages', () => {
  const string = { type: 'string' };
  const others = general;
  const cases: { name: string; schema: Json; value: unknown; want: string[] }[] = [
    { name: 'type', schema: { type: ['array', 'null'] }, value: 1, want: [' type: must be an array or null'] },
    { name: 'missing', schema: ref('Named'), value: {}, want: ['/name required: must be present'] },
    {
      name: 'names are escaped in pointers',
      schema: { properties: { 'a/b~c': string } },
      value: { 'a/b~c': 1 },
      want: ['/a~1b~0c type: must be a string'],
    },
    {
      name: 'one item',
      schema: { type: 'array', minItems: 1 },
      value: [],
      want: [' minItems: must have at least 1 item'],
    },
    {
      name: 'several issues',
      schema: { type: 'string', minLength: 4, pattern: '^b' },
      value: 'a',
      want: [' minLength: must be at least 4 characters long', ' pattern: must match the pattern ^b'],
    },
    { name: 'few values', schema: { enum: ['a', 1] }, value: 'b', want: [' enum: must be one of "a", 1'] },
    {
      name: 'many values',
      schema: { enum: Array.from({ length: 249 }, (_, index) => `v${index}`) },
      value: 'b',
      want: [' enum: must be one of the 249 values of Subject, such as "v0", "v1", "v2"'],
    },
    {
      name: 'a name',
      schema: { propertyNames: { type: 'string', pattern: '^a', maxLength: 1 } },
      value: { bc: 1 },
      want: ['/bc propertyNames: has a name that must be at most 1 character long and must match the pattern ^a'],
    },
    {
      name: 'a union without a hint',
      schema: ref('Overlap'),
      value: 'a',
      want: [' oneOf: must be one of an integer, a number'],
    },
    {
      name: 'a union with two matches',
      schema: ref('Overlap'),
      value: 3,
      want: [' oneOf: must be exactly one of an integer, a number, but matches 2 of them'],
    },
    {
      name: 'the variant that a tag selects',
      schema: ref('Pet'),
      value: { kind: 'cat', lives: 'nine' },
      want: ['/lives type: must be an integer'],
    },
    {
      name: 'an unknown tag',
      schema: ref('Pet'),
      value: { kind: 'cow' },
      want: [' oneOf: must have "kind" set to one of "cat", "dog", "hound"'],
    },
    {
      name: 'the variant that a property selects',
      schema: ref('Access'),
      value: { number: 1, iban: 'x' },
      want: ['/number type: must be a string', '/iban not: must not be present'],
    },
    {
      name: 'the variant of the same type',
      schema: ref('Either'),
      value: 4,
      want: [' multipleOf: must be a multiple of 3'],
    },
    {
      name: 'the variant whose required properties are present',
      schema: { oneOf: [ref('Named'), { type: 'object', required: ['id'], properties: { id: string } }] },
      value: { name: 'A' },
      want: ['/name pattern: must match the pattern ^[a-z]+$'],
    },
    {
      name: 'a type that all parts refuse is reported once',
      schema: ref('Both'),
      value: 1,
      want: [' type: must be an object'],
    },
    {
      name: 'the only variant for objects',
      schema: ref('Either'),
      value: {},
      want: ['/name required: must be present'],
    },
    {
      name: 'variants that share a tag',
      schema: { oneOf: [tagged(['a', 'b']), tagged(['b', 'c'])] },
      value: { kind: 'b' },
      want: [' oneOf: must be exactly one of an object, an object, but matches 2 of them'],
    },
    {
      name: 'variants that do not refuse what the other requires',
      schema: { oneOf: [requiring('a'), requiring('b')] },
      value: { a: 1, b: 1 },
      want: [' oneOf: must be exactly one of an object, an object, but matches 2 of them'],
    },
    { name: 'no value is valid', schema: ref('Nothing'), value: 1, want: [' not: must not be present'] },
  ];
  test.each(cases)('$name', async ({ schema, value, want }) => {
    expect(await judge(schema, value, others)).toEqual(want);
  });
});

describe('names that every object inherits', () => {
  const properties = Object.fromEntries(
    ['__proto__', 'constructor', 'toString'].map((name) => [name, { type: 'string' }]),
  );
  const schema = {
    type: 'object',
    required: ['__proto__', 'constructor', 'toString'],
    properties,
    additionalProperties: false,
  };

  test('count only as own properties', async () => {
    expect(await judge(schema, {})).toEqual([
      '/__proto__ required: must be present',
      '/constructor required: must be present',
      '/toString required: must be present',
    ]);
    expect(await judge(schema, JSON.parse('{ "__proto__": "a", "constructor": "b", "toString": "c" }'))).toEqual([]);
    expect(await judge(schema, JSON.parse('{ "__proto__": 1, "constructor": "b", "toString": "c" }'))).toEqual([
      '/__proto__ type: must be a string',
    ]);
  });

  test('are not values of an enum', async () => {
    const values = Array.from({ length: 20 }, (_, index) => `v${index}`);
    for (const value of ['constructor', '__proto__', 'toString']) {
      expect(await judge({ enum: values }, value)).toHaveLength(1);
    }
  });

  test('are refused if others are not allowed', async () => {
    const closed = { type: 'object', additionalProperties: false };
    expect(await judge(closed, JSON.parse('{ "__proto__": 1 }'))).toEqual([
      '/__proto__ additionalProperties: must not be present',
    ]);
  });
});

test('multiples are those of decimal arithmetic', async () => {
  const cents = { type: 'number', multipleOf: 0.01 };
  for (const value of [0, 0.07, 1.1, 19.99, 1e21]) expect(await judge(cents, value), String(value)).toEqual([]);
  for (const value of [0.001, 0.075, 1e-7]) expect(await judge(cents, value), String(value)).toHaveLength(1);
});

test('warns of a pattern that is only valid without the `u` flag, and of an invalid one, which is not checked', async () => {
  const { note, notes } = collectNotes();
  const api = apiOf({ Loose: { type: 'string', pattern: '^[\\w-.]\\-$' }, Wrong: { type: 'string', pattern: '(' } });
  const { validateLoose, validateWrong } = await loadValidators(api, note);
  expect(validateLoose?.('a')).toHaveLength(1);
  expect(validateLoose?.('.-')).toEqual([]);
  expect(validateWrong?.('a')).toEqual([]);
  expect(notes).toEqual([
    'The pattern `^[\\w-.]\\-$` is not valid with the `u` flag, so it is used without. Escape what the flag asks for, such as `-` in a character class.',
    'The pattern `(` is not a regular expression, so it is not checked. Correct it.',
  ]);
});

test('text of the document cannot leave its place', async () => {
  const evil = `'; globalThis.broken = 1; //\n*/ \`$` + '{globalThis.broken = 1}`';
  const schema = {
    type: 'object',
    title: evil,
    required: [evil],
    properties: {
      [evil]: { enum: [evil], description: evil },
      pattern: { type: 'string', pattern: '/; globalThis.broken = 1; /\n' },
    },
    oneOf: [
      { title: evil, type: 'object' },
      { title: evil, type: 'string' },
    ],
  };
  expect(await judge(schema, { [evil]: evil, pattern: 'a' })).toEqual([
    '/pattern pattern: must match the pattern /; globalThis.broken = 1; /\n',
  ]);
  expect(globalThis).not.toHaveProperty('broken');
});

describe('the code', () => {
  const words = (values: string[]): Json => ({
    type: 'object',
    required: ['own'],
    properties: { own: { type: 'string', enum: values }, other: {} },
  });
  const schemas = {
    ...general,
    First: words(['at', 'add']),
    Second: words(['isObject', 'unlisted']),
    Either: {
      oneOf: [ref('First'), ref('Second')],
      discriminator: { propertyName: 'own', mapping: { isUnique: '#/components/schemas/First' } },
    },
    Anything: { anyOf: [{ type: 'string' }, { type: 'object', maxProperties: 1 }, {}] },
    Patterns: { type: 'object', patternProperties: { '^a': {} } },
    Rest: { type: 'object', unevaluatedProperties: true, anyOf: [{ required: ['a'] }, { minProperties: 2 }] },
  };

  test.each([
    ['several operations', libraryApi],
    ['every keyword, and words that helpers are named by', () => apiOf(schemas)],
    ['words alone', () => apiOf({ Word: words(['isUnique', 'isEqual', 'anyOf', 'both']) })],
  ])('evaluates nothing at run time and imports exactly what it uses: %s', async (_name, build) => {
    const api = await build();
    const files = emitValidators(api, libraryNames, () => {});
    expect(files[0]?.content).not.toMatch(/\beval\b|new Function/);
    expect(compile([...(await sources()), ...files, ...lists(api)])).toEqual([]);
  });
});

/** The hand-written part of the types package. */
function sources(): Promise<File[]> {
  const names = ['validation.ts', 'measure.ts', 'formats.ts', 'json.ts'].map(
    (name) => `${readNames().folders.types}/src/runtime/${name}`,
  );
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(root, path), 'utf8') })));
}

function lists(api: Api): File[] {
  const folder = libraryNames.generated.types;
  const types = enums(api).map(({ name }) => `export type ${name} = string;\n`);
  return [
    { path: `${folder}/schemas.ts`, content: `export {};\n${types.join('')}` },
    { path: `${folder}/lists.ts`, content: printLists(api) },
  ];
}

test('every operation has its validators, by its id', async () => {
  const { validators } = (await loadValidators(await libraryApi())) as unknown as {
    validators: { [id: string]: object };
  };
  expect(Object.keys(validators)).toEqual(['getBooks', 'addBook', 'getBook', 'removeBook']);
  expect(validators.addBook).toEqual({
    request: expect.any(Function),
    responses: { 201: expect.any(Function), 400: expect.any(Function), 401: expect.any(Function) },
  });
  expect(validators.getBooks).toMatchObject({
    parameters: { query: { limit: expect.any(Function), 'order-by': expect.any(Function) } },
  });
});
