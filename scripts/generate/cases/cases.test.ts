import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readSpec } from '../spec/read.ts';
import { cases } from './cases.ts';
import { apiOf, apiWith, casesOf, titlesOf } from './testing.ts';

describe.each(['spec/openapi.yaml', 'scripts/testing/documents/library.yaml'])('%s', (spec) => {
  let api: Api;
  beforeAll(async () => {
    api = buildModel(await readSpec(join(root, spec)));
  });

  test('gives cases that a validator confirms, without one left out', () => {
    const warnings = api.operations.flatMap((operation) => {
      const found: string[] = [];
      cases(operation, api, (warning) => found.push(warning));
      return found;
    });
    expect(warnings).toEqual([]);
  });

  test('gives the same cases each time, each with a name of its own', () => {
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

describe('a case that is not what it says', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 3, maxLength: 2 } } };

  test('leads to no body at all when nothing can be valid', () => {
    const { warnings } = casesOf(apiWith(schema));
    expect(warnings).toEqual([
      'POST /things: no valid body can be made from the schema, so no case tries it. Add an example at /paths/~1things/post/requestBody/content/application~1json.',
    ]);
  });

  test('is left out and reported', () => {
    const both = {
      allOf: [
        { type: 'object', properties: { a: { type: 'integer' } } },
        { type: 'object', properties: { a: { maximum: 5, type: 'number' } } },
      ],
    };
    const { cases: made, warnings } = casesOf(apiWith(both));
    expect(warnings).toEqual([
      'POST /things › a › 5.01: left out, since it does not break `maximum` or `format` there and nothing else. See /paths/~1things/post/requestBody/content/application~1json/schema/allOf/1/properties/a.',
    ]);
    expect(made.some(({ title }) => title.startsWith('5.01'))).toBe(false);
  });
});

test('an operation without a body has a valid request too', () => {
  const api = apiOf({ get: { responses: { 200: {} } } });
  expect(titlesOf(api, 'examples')).toEqual(['a valid request is accepted']);
});

test('the bases are what is required, each example, and every field', () => {
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

test('a schema that holds itself comes to an end', () => {
  const Tree: Json = {
    type: 'object',
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  };
  const topics = new Set(
    casesOf(apiWith({ $ref: '#/components/schemas/Tree' }, { schemas: { Tree } })).cases.map(({ topic }) => topic),
  );
  expect([...topics].filter((topic) => topic.includes('name'))).toEqual(['name', 'children[].name']);
});

test('statuses: what the document names, else what it documents among those that HTTP has', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } };
  const statuses = (responses: Json): string | undefined =>
    titlesOf(apiWith(schema, { operation: { responses } }), 'a').find((title) => title.startsWith('missing'));
  expect(statuses({ 200: {}, 400: { 'x-refuses': ['body-schema'] }, 422: {} })).toBe('missing is refused (400)');
  expect(statuses({ 200: {}, 400: {} })).toBe('missing is refused (400)');
  expect(statuses({ 200: {}, '4XX': {} })).toBe('missing is refused (422 or 400)');
  expect(statuses({ 200: {} })).toBe('missing is refused (422 or 400)');
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
      'missing is refused (422)',
      'true is refused (422)',
      'false is refused (422)',
      'a string is refused (422)',
      'the empty string is refused (422)',
      '1 is accepted',
      '0 is refused (422)',
      '2 is accepted',
      'a fraction is refused (422)',
      'a tiny fraction is refused (422)',
    ]);
  });

  test('an optional list of values in a header', () => {
    expect(get({ name: 'X-Mode', in: 'header', schema: { type: 'string', enum: ['fast', 'safe'] } })).toEqual([
      'presence is accepted',
      'true is refused (422)',
      'false is refused (422)',
      'a number is refused (422)',
      'zero is refused (422)',
      'safe is accepted',
      '"unknown" is refused (422)',
      '"fasa" is refused (422)',
      '"" is refused (422)',
      '"FAST" is refused (422)',
      '"Fast" is refused (422)',
      '"fas" is refused (422)',
      '"fastt" is refused (422)',
      '"fast,safe" is refused (422)',
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
      ['the scheme bearer is accepted', { authorization: 'bearer {token}' }],
      ['the scheme BEARER is accepted', { authorization: 'BEARER {token}' }],
      ['no credential is refused (401)', { authorization: null }],
      ['an unknown token is refused (401)', { authorization: 'Bearer unknown' }],
      ['the token without its last character is refused (401)', { authorization: 'Bearer {shortened token}' }],
      ['the token with another character after it is refused (401)', { authorization: 'Bearer {token}x' }],
      ['the token with another character before it is refused (401)', { authorization: 'Bearer x{token}' }],
      ['the token with its last character changed is refused (401)', { authorization: 'Bearer {altered token}' }],
      [
        'the token with capitals and small letters exchanged is refused (401)',
        { authorization: 'Bearer {swapped token}' },
      ],
      ['the word null is refused (401)', { authorization: 'Bearer null' }],
      ['the word undefined is refused (401)', { authorization: 'Bearer undefined' }],
      ['an empty header is refused (401)', { authorization: '' }],
      ['the scheme without a token is refused (401)', { authorization: 'Bearer' }],
      ['the token without a scheme is refused (401)', { authorization: '{token}' }],
      ['the scheme Basic is refused (401)', { authorization: 'Basic {token}' }],
      ['the scheme Token is refused (401)', { authorization: 'Token {token}' }],
      ['the scheme ApiKey is refused (401)', { authorization: 'ApiKey {token}' }],
      ['the scheme Digest is refused (401)', { authorization: 'Digest {token}' }],
      ['the scheme twice is refused (401)', { authorization: 'Bearer Bearer {token}' }],
      ['a colon after the scheme is refused (401)', { authorization: 'Bearer: {token}' }],
      ['no space after the scheme is refused (401)', { authorization: 'Bearer{token}' }],
      ['an unknown token and the right one is refused (401)', { authorization: 'Bearer unknown, Bearer {token}' }],
      ['the token twice is refused (401)', { authorization: 'Bearer {token} {token}' }],
      ['the token in quotes is refused (401)', { authorization: 'Bearer "{token}"' }],
      ['the token in the query alone is refused (401)', { authorization: null }],
      ['the token in the header X-Api-Key alone is refused (401)', { authorization: null, 'x-api-key': '{token}' }],
      ['the token in a cookie alone is refused (401)', { authorization: null, cookie: 'token={token}' }],
    ]);
  });

  test('an API key in a query', () => {
    expect(sent(secured({ type: 'apiKey', in: 'query', name: 'key' }))).toEqual([
      ['no credential is refused (401)', { 'query key': null }],
      ['an unknown token is refused (401)', { 'query key': 'unknown' }],
      ['the token without its last character is refused (401)', { 'query key': '{shortened token}' }],
      ['the token with another character after it is refused (401)', { 'query key': '{token}x' }],
      ['the token with another character before it is refused (401)', { 'query key': 'x{token}' }],
      ['the token with its last character changed is refused (401)', { 'query key': '{altered token}' }],
      ['the token with capitals and small letters exchanged is refused (401)', { 'query key': '{swapped token}' }],
      ['the word null is refused (401)', { 'query key': 'null' }],
      ['the word undefined is refused (401)', { 'query key': 'undefined' }],
      ['an empty credential is refused (401)', { 'query key': '' }],
    ]);
  });

  test('none where a request without one is as good', () => {
    expect(sent(secured({ type: 'http', scheme: 'bearer' }, [{ Key: [] }, {}]))).toEqual([]);
    expect(sent(secured({ type: 'http', scheme: 'bearer' }, []))).toEqual([]);
  });
});

test('methods that the path lacks, but neither OPTIONS nor the HEAD of a GET', () => {
  const lacking = (pathItem: Json): string[] =>
    titlesOf(apiOf(pathItem), 'method').map((title) => title.split(' ')[0] ?? '');
  expect(lacking({ post: { responses: { 200: {} } } })).toEqual(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD']);
  expect(lacking({ get: { responses: { 200: {} } }, put: { responses: { 200: {} } } })).toEqual([
    'POST',
    'PATCH',
    'DELETE',
  ]);
});

test("paths that begin like the operation's, unless the document has them", () => {
  const get = { responses: { 200: {} } };
  const document = (paths: Json): string[] => {
    const api = apiOf({}, {}, { paths });
    return titlesOf(api, 'path').map((title) => title.replace(/ is refused.*/, ''));
  };
  expect(document({ '/things': { get } })).toEqual([
    'a longer path',
    'a path cut short',
    'a path with an ending',
    'a path below something',
    'a path below',
  ]);
  expect(document({ '/things/{id}': { get } })).toEqual(['a path below something', 'a path below']);
  expect(document({ '/things': { get }, '/things/{id}': { get } })).toEqual([
    'a longer path',
    'a path cut short',
    'a path with an ending',
    'a path below something',
  ]);
});

test('media types and broken JSON only where the document asks for JSON', () => {
  const topicsFor = (mediaType: string): string[] => {
    const content = { [mediaType]: { schema: { type: 'object' } } };
    const api = apiOf({ post: { requestBody: { required: true, content }, responses: { 200: {} } } });
    return [...new Set(casesOf(api).cases.map(({ topic }) => topic))];
  };
  expect(topicsFor('application/json')).toEqual(['examples', 'body', 'media type', 'JSON', 'method', 'path']);
  expect(topicsFor('*/*')).toEqual(['examples', 'body', 'JSON', 'method', 'path']);
  expect(topicsFor('text/csv')).toEqual(['method', 'path']);
});

test('every body that is to be broken is no JSON', () => {
  const { cases: made } = casesOf(apiWith({ type: 'object', required: ['a'], properties: { a: { type: 'string' } } }));
  const texts = made.flatMap(({ topic, request, verdict }) =>
    topic === 'JSON' && verdict.fault && request.text !== undefined ? [request.text] : [],
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(() => JSON.parse(text)).toThrow();
});
