import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { collectNotes } from '../../testing/collect-notes.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readSpec } from '../spec/read.ts';
import { cases } from './cases.ts';
import { validParameters } from './parameters/valid-parameters.ts';
import { Samples } from './samples/sample.ts';
import { apiOf, apiWith, casesOf, titlesOf } from './testing/cases-of.ts';

describe.each(['spec/openapi.yaml', 'scripts/testing/documents/library.yaml'])('%s', (spec) => {
  let api: Api;
  beforeAll(async () => {
    api = buildModel(await readSpec(join(root, spec)));
  });

  test('makes cases that a validator confirms, without dropping any', () => {
    const { note, notes } = collectNotes();
    for (const operation of api.operations) cases(operation, api, note);
    expect(notes).toEqual([]);
  });

  test('makes the same cases each time, with unique names', () => {
    for (const operation of api.operations) {
      const [first, second] = [1, 2].map(() =>
        cases(operation, { ...api, document: structuredClone(api.document) }, () => {}),
      );
      expect(JSON.stringify(first)).toBe(JSON.stringify(second));
      const names = first?.map(({ topic, title }) => `${topic} › ${title}`) ?? [];
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a case that fails certification', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 3, maxLength: 2 } } };

  test('warns if no body can be valid', () => {
    const { warnings } = casesOf(apiWith(schema));
    expect(warnings).toEqual(['No valid body could be made from the schema, so no case tests it. Add an example.']);
  });

  test('is dropped with a warning', () => {
    const both = {
      allOf: [
        { type: 'object', properties: { a: { type: 'integer' } } },
        { type: 'object', properties: { a: { maximum: 5, type: 'number' } } },
      ],
    };
    const { cases: made, warnings } = casesOf(apiWith(both));
    expect(warnings).toEqual([
      'The case `5.01` of POST /things, at a is dropped because it does not break `maximum` or `format` there and nothing else. State the rule in one schema, or change the example that it contradicts.',
    ]);
    expect(made.some(({ title }) => title.includes(' 5.01'))).toBe(false);
  });
});

test('an operation without a body has a valid request too', () => {
  const api = apiOf({ get: { responses: { 200: {} } } });
  expect(titlesOf(api, 'examples')).toEqual(['accepts a valid request']);
});

test('the bases are the required fields, each example, and all fields', () => {
  const schema = {
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: 'integer', examples: [7] },
      b: { type: 'object', properties: { c: { type: 'boolean' } } },
    },
  };
  const api = apiWith(schema, { examples: { 'some of it': { a: 1, b: {} }, broken: { a: 'x' } } });
  const bases = casesOf(api)
    .cases.filter(({ topic }) => topic === 'examples')
    .map(({ request }) => request.base);
  expect(bases.map((base) => [base?.name, base?.body])).toEqual([
    ['minimal', { a: 1 }],
    ['someOfIt', { a: 1, b: {} }],
    ['everyField', { a: 1, b: { c: true } }],
  ]);
});

test('a recursive schema terminates', () => {
  const Tree: Json = {
    type: 'object',
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  };
  const topics = new Set(
    casesOf(apiWith({ $ref: '#/components/schemas/Tree' }, { schemas: { Tree } })).cases.map(({ topic }) => topic),
  );
  expect([...topics].filter((topic) => topic.includes('name'))).toEqual(['name', 'children[].name']);
});

test('statuses: those that the document names, else the documented ones among those of HTTP', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } };
  const statuses = (responses: Json): string | undefined =>
    titlesOf(apiWith(schema, { operation: { responses } }), 'a').find((title) => title.includes('missing'));
  expect(statuses({ 200: {}, 400: { 'x-refuses': ['body-schema'] }, 422: {} })).toBe('refuses a missing value (400)');
  expect(statuses({ 200: {}, 400: {} })).toBe('refuses a missing value (400)');
  expect(statuses({ 200: {}, '4XX': {} })).toBe('refuses a missing value (422 or 400)');
  expect(statuses({ 200: {} })).toBe('refuses a missing value (422 or 400)');
});

describe('parameters', () => {
  const get = (parameter: Json): string[] => {
    const api = apiOf({ get: { parameters: [parameter], responses: { 200: {}, 422: {} } } });
    expect(casesOf(api).warnings).toEqual([]);
    const { name, in: place } = parameter as { [key: string]: Json };
    return titlesOf(api, `${place} ${name}`);
  };

  test('a required number in the query', () => {
    expect(get({ name: 'limit', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } })).toEqual([
      'refuses a missing value (422)',
      'refuses true (422)',
      'refuses false (422)',
      'refuses a string (422)',
      'refuses the empty string (422)',
      'accepts 1',
      'refuses 0 (422)',
      'accepts 2',
      'refuses a fraction (422)',
      'refuses a tiny fraction (422)',
    ]);
  });

  test('an optional list of values in a header', () => {
    expect(get({ name: 'X-Mode', in: 'header', schema: { type: 'string', enum: ['fast', 'safe'] } })).toEqual([
      'accepts a value',
      'refuses true (422)',
      'refuses false (422)',
      'refuses a number (422)',
      'refuses zero (422)',
      'accepts "safe"',
      'refuses "unknown" (422)',
      'refuses "fasa" (422)',
      'refuses "" (422)',
      'refuses "FAST" (422)',
      'refuses "Fast" (422)',
      'refuses "fas" (422)',
      'refuses "fastt" (422)',
      'refuses "fast,safe" (422)',
    ]);
  });
});

describe('credentials', () => {
  const secured = (scheme: Json, security: Json = [{ Key: [] }]): Api =>
    apiOf(
      { get: { responses: { 200: {}, 401: {} } } },
      {},
      {
        security,
        components: { securitySchemes: { Key: scheme } },
      },
    );
  const sent = (api: Api): [string, unknown][] =>
    casesOf(api)
      .cases.filter(({ topic }) => topic === 'credentials')
      .map(({ title, request }) => [title, request.headers ?? request.parameters]);

  test('a bearer token', () => {
    expect(sent(secured({ type: 'http', scheme: 'bearer' }))).toEqual([
      ['accepts the scheme bearer', { authorization: 'bearer {token}' }],
      ['accepts the scheme BEARER', { authorization: 'BEARER {token}' }],
      ['refuses no credential (401)', { authorization: null }],
      ['refuses an unknown token (401)', { authorization: 'Bearer unknown' }],
      ['refuses the token without its last character (401)', { authorization: 'Bearer {shortened token}' }],
      ['refuses the token with an extra last character (401)', { authorization: 'Bearer {token}x' }],
      ['refuses the token with an extra first character (401)', { authorization: 'Bearer x{token}' }],
      ['refuses the token with another last character (401)', { authorization: 'Bearer {altered token}' }],
      ['refuses the token with upper and lower case swapped (401)', { authorization: 'Bearer {swapped token}' }],
      ['refuses the text "null" (401)', { authorization: 'Bearer null' }],
      ['refuses the text "undefined" (401)', { authorization: 'Bearer undefined' }],
      ['refuses an empty header (401)', { authorization: '' }],
      ['refuses the scheme without a token (401)', { authorization: 'Bearer' }],
      ['refuses the token without a scheme (401)', { authorization: '{token}' }],
      ['refuses the scheme Basic (401)', { authorization: 'Basic {token}' }],
      ['refuses the scheme Token (401)', { authorization: 'Token {token}' }],
      ['refuses the scheme ApiKey (401)', { authorization: 'ApiKey {token}' }],
      ['refuses the scheme Digest (401)', { authorization: 'Digest {token}' }],
      ['refuses the scheme twice (401)', { authorization: 'Bearer Bearer {token}' }],
      ['refuses a colon after the scheme (401)', { authorization: 'Bearer: {token}' }],
      ['refuses no space after the scheme (401)', { authorization: 'Bearer{token}' }],
      ['refuses an unknown token followed by the right one (401)', { authorization: 'Bearer unknown, Bearer {token}' }],
      ['refuses the token twice (401)', { authorization: 'Bearer {token} {token}' }],
      ['refuses the token in quotes (401)', { authorization: 'Bearer "{token}"' }],
      ['refuses the token only in the query (401)', { authorization: null }],
      ['refuses the token only in the header X-Api-Key (401)', { authorization: null, 'x-api-key': '{token}' }],
      ['refuses the token only in a cookie (401)', { authorization: null, cookie: 'token={token}' }],
    ]);
  });

  test('an API key in a query', () => {
    expect(sent(secured({ type: 'apiKey', in: 'query', name: 'key' }))).toEqual([
      ['refuses no credential (401)', { 'query key': null }],
      ['refuses an unknown token (401)', { 'query key': 'unknown' }],
      ['refuses the token without its last character (401)', { 'query key': '{shortened token}' }],
      ['refuses the token with an extra last character (401)', { 'query key': '{token}x' }],
      ['refuses the token with an extra first character (401)', { 'query key': 'x{token}' }],
      ['refuses the token with another last character (401)', { 'query key': '{altered token}' }],
      ['refuses the token with upper and lower case swapped (401)', { 'query key': '{swapped token}' }],
      ['refuses the text "null" (401)', { 'query key': 'null' }],
      ['refuses the text "undefined" (401)', { 'query key': 'undefined' }],
      ['refuses an empty credential (401)', { 'query key': '' }],
    ]);
  });

  test('no cases if credentials are optional', () => {
    expect(sent(secured({ type: 'http', scheme: 'bearer' }, [{ Key: [] }, {}]))).toEqual([]);
    expect(sent(secured({ type: 'http', scheme: 'bearer' }, []))).toEqual([]);
  });
});

test('a property called body has a topic of its own', () => {
  const inner = { type: 'object', properties: { text: { type: 'string' } } };
  const api = apiWith({ type: 'object', required: ['body'], properties: { body: inner } });
  const topics = new Set(casesOf(api).cases.map(({ topic }) => topic));
  expect([...topics].filter((topic) => topic.includes('body'))).toEqual(['body', 'body.body', 'body.body.text']);
});

test('a fragment of a path is not sent, so it makes no path unknown and no method missing', () => {
  const get = { responses: { 200: {} } };
  const api = apiOf({}, {}, { paths: { '/things#one': { get }, '/things#two': { put: get } } });
  const made = casesOf(api).cases;
  expect(made.filter(({ topic }) => topic === 'path').map(({ request }) => request.path)).not.toContain(
    '/things#one-unknown',
  );
  expect(made.filter(({ topic }) => topic === 'method').map(({ request }) => request.method)).not.toContain('PUT');
});

test('a credential in the place of an alternative is not wrong', () => {
  const api = apiOf(
    { get: { security: [{ Basic: [] }, { Key: [] }], responses: { 200: {} } } },
    {},
    {
      components: {
        securitySchemes: {
          Basic: { type: 'http', scheme: 'basic' },
          Key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        },
      },
    },
  );
  const titles = titlesOf(api, 'credentials').map((title) => title.replace(/ \(.*/, ''));
  expect(titles).toContain('refuses the token only in the query');
  expect(titles).not.toContain('refuses the token only in the header X-Api-Key');
});

test('methods that the path lacks', () => {
  const lacking = (pathItem: Json): string[] =>
    titlesOf(apiOf(pathItem), 'method').map((title) => title.split(' ')[1] ?? '');
  expect(lacking({ post: { responses: { 200: {} } } })).toEqual(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  expect(lacking({ get: { responses: { 200: {} } }, put: { responses: { 200: {} } } })).toEqual([
    'POST',
    'PATCH',
    'DELETE',
    'HEAD',
    'OPTIONS',
  ]);
});

test("paths similar to the operation's, unless the document has them", () => {
  const get = { responses: { 200: {} } };
  const document = (paths: Json): string[] => {
    const api = apiOf({}, {}, { paths });
    return titlesOf(api, 'path').map((title) => title.replace(/^refuses (.*) \(.*/, '$1'));
  };
  expect(document({ '/things': { get } })).toEqual([
    'a longer path',
    'a path without its last character',
    'a path with an extension',
    'a path with a prefix',
    'a path with an extra segment',
  ]);
  expect(document({ '/things/{id}': { get } })).toEqual(['a path with a prefix', 'a path with an extra segment']);
  expect(document({ '/things': { get }, '/things/{id}': { get } })).toEqual([
    'a longer path',
    'a path without its last character',
    'a path with an extension',
    'a path with a prefix',
  ]);
});

test('media types and broken JSON only for JSON bodies', () => {
  const topicsFor = (mediaType: string): string[] => {
    const content = { [mediaType]: { schema: { type: 'object' } } };
    const api = apiOf({ post: { requestBody: { required: true, content }, responses: { 200: {} } } });
    return [...new Set(casesOf(api).cases.map(({ topic }) => topic))];
  };
  expect(topicsFor('application/json')).toEqual([
    'examples',
    'body',
    'media type',
    'JSON',
    'method',
    'path',
    'headers',
  ]);
  expect(topicsFor('*/*')).toEqual(['examples', 'body', 'JSON', 'method', 'path', 'headers']);
  expect(topicsFor('text/csv')).toEqual(['examples', 'method', 'path', 'headers']);
});

test('every media type of a body is sent as it is written there', () => {
  const schema = {
    type: 'object',
    required: ['name', 'size'],
    properties: { name: { type: 'string' }, size: { type: 'integer' } },
  };
  const content = {
    'application/json': { schema },
    'application/x-www-form-urlencoded': { schema },
    'multipart/form-data': { schema },
    'application/xml': { schema, example: '<thing/>' },
    'text/plain': { schema: { type: 'string', examples: ['a thing'] } },
    'image/*': {},
  };
  const api = apiOf({ post: { requestBody: { required: true, content }, responses: { 200: {}, 422: {} } } });
  const sent = casesOf(api).cases.filter(({ request }) => request.text !== undefined && request.headers);
  const shown = sent.map(({ title, request }) => [title, request.headers?.['content-type'], request.text]);
  const form = 'application/x-www-form-urlencoded';
  expect(shown).toContainEqual([`accepts ${form}`, form, 'name=text&size=1']);
  expect(shown).toContainEqual([`refuses ${form} without size (422)`, form, 'name=text']);
  expect(shown).toContainEqual(['accepts application/xml', 'application/xml', '<thing/>']);
  expect(shown).toContainEqual(['accepts text/plain', 'text/plain', 'a thing']);
  const multipart = shown.filter(([, type]) => type === 'multipart/form-data; boundary=boundary');
  expect(multipart.map(([title]) => title)).toEqual([
    'accepts multipart/form-data',
    'refuses multipart/form-data without name (422)',
    'refuses multipart/form-data without size (422)',
  ]);
  expect(sent).toHaveLength(8);
});

test('no broken body is valid JSON', () => {
  const { cases: made } = casesOf(apiWith({ type: 'object', required: ['a'], properties: { a: { type: 'string' } } }));
  const texts = made.flatMap(({ topic, request, verdict }) =>
    topic === 'JSON' && verdict.fault && request.text !== undefined ? [request.text] : [],
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(() => JSON.parse(text)).toThrow();
});

describe('what the document allows', () => {
  const json = { schema: { type: 'object', properties: { title: { type: 'string' } } } };
  const responses = { 200: { description: 'Done.' }, 415: { description: 'Wrong.', 'x-refuses': ['media-type'] } };

  test('is not refused: a second media type of the body', () => {
    const content = { 'application/json': json, 'application/xml': {} };
    const titles = titlesOf(apiOf({ post: { requestBody: { required: true, content }, responses } }), 'media type');
    expect(titles).toContain('refuses text/html (415)');
    expect(titles).not.toContain('refuses application/xml (415)');
  });

  test('is not refused: a form without fields, which is no body, without a media type', () => {
    const content = { 'application/x-www-form-urlencoded': json };
    expect(titlesOf(apiOf({ post: { requestBody: { content }, responses } }), 'media type')).not.toContain(
      'refuses no media type (415)',
    );
    const required = { 'application/x-www-form-urlencoded': { schema: { ...json.schema, required: ['title'] } } };
    expect(titlesOf(apiOf({ post: { requestBody: { content: required }, responses } }), 'media type')).toContain(
      'refuses no media type (415)',
    );
  });

  test('is sent: a required list in the query', () => {
    const tags = {
      name: 'tags',
      in: 'query',
      required: true,
      schema: { type: 'array', items: { enum: ['new', 'old'] } },
    };
    const api = apiOf({ get: { parameters: [tags], responses } });
    const { note, notes } = collectNotes();
    const [operation] = api.operations;
    const valid = operation && validParameters(operation, Samples.for(api), note);
    expect(valid).toEqual({ 'query tags': ['new'] });
    expect(notes).toEqual([]);
  });
});
