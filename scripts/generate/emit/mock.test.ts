import { beforeAll, describe, expect, test } from 'vitest';
import { collectNotes } from '../../testing/collect-notes.ts';
import { libraryApi, names } from '../../testing/library.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { type LoadedMock, loadMock } from './mock/testing/load-mock.ts';
import { emitMock } from './mock.ts';

type Mock = ReturnType<LoadedMock['createMock']>;

/** The model of a document with these paths and components. */
function apiOf(paths: Json, more: { [key: string]: Json } = {}): Api {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, ...more };
  return buildModel({ document, places: (pointer) => ({ file: 'spec.yaml', line: 1, pointer }) });
}

function json(schema: Json, more: { [key: string]: Json } = {}): Json {
  return { content: { 'application/json': { schema, ...more } } };
}

async function send(mock: Mock, target: string, init: RequestInit = {}) {
  const response = await mock.fetch(new Request(`https://mock.test${target}`, init));
  const text = await response.text();
  const isJson = text !== '' && response.headers.get('content-type')?.endsWith('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

describe('the library', () => {
  let mock: Mock;
  const headers = { 'x-api-key': 'any', 'content-type': 'application/json' };
  beforeAll(async () => {
    mock = (await loadMock(await libraryApi())).createMock();
  });

  test('is served at its paths, with and without the path of its server', async () => {
    for (const target of ['/books', '/v2/books']) {
      const answer = await send(mock, target, { headers });
      expect(answer).toMatchObject({ status: 200, body: [] });
      expect(answer.headers.get('x-total-count')).toMatch(/^\d+$/);
    }
    expect(await send(mock, '/v1/books', { headers })).toMatchObject({ status: 404 });
  });

  test('makes examples if the document has none', async () => {
    const body = JSON.stringify({ title: 'Emma', kind: 'novel', pages: 474 });
    const answer = await send(mock, '/books', { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status: 201, body: { title: 'Emma' } });
    expect(answer.body.id).toMatch(/^b_/);
  });

  test('answers without a body if none is documented', async () => {
    expect(await send(mock, '/books/b_0f', { method: 'DELETE', headers })).toMatchObject({ status: 204, body: '' });
  });

  test('answers HEAD wherever it answers GET', async () => {
    expect(await send(mock, '/books/b_0f', { method: 'HEAD', headers })).toMatchObject({ status: 200, body: '' });
  });

  test('reports the issue in the message property of the error body', async () => {
    expect(await send(mock, '/books')).toMatchObject({
      status: 401,
      body: { detail: 'header X-Api-Key is missing: send the API key there' },
    });
    expect(await send(mock, '/books', { method: 'POST', headers, body: '{' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^The body is not valid JSON/) },
    });
    expect(await send(mock, '/books', { method: 'PATCH', headers })).toMatchObject({
      status: 405,
      body: { detail: '/books does not support PATCH, only GET, HEAD, OPTIONS, POST' },
    });
  });

  test('checks parameters', async () => {
    const wrong = [
      ['/books?limit=0', 'query parameter limit must be 1 or more'],
      ['/books?limit=many', 'query parameter limit must be an integer'],
      ['/books?limit=1&limit=2', 'query parameter limit must not be repeated'],
      [
        '/books?limit=1e9&order-by=size',
        'query parameter limit must be 100 or less; query parameter order-by must be one of "title", "year"',
      ],
    ];
    for (const [target = '', detail] of wrong) {
      expect(await send(mock, target, { headers }), target).toMatchObject({ status: 400, body: { detail } });
    }
    expect(await send(mock, '/books?limit=100&order-by=year&other=1', { headers })).toMatchObject({ status: 200 });
    const answer = await send(mock, '/books/nope', { headers });
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: 'path parameter book_id must match the pattern ^b_[0-9a-f]+$' },
    });
  });
});

describe('the answer to an invalid request', () => {
  const error = { type: 'object', required: ['message'], properties: { message: { type: 'string' } } };
  const bodies = { required: true, ...(json({ type: 'object', required: ['a'] }) as object) };

  async function statusOf(responses: Json, body: string): Promise<number> {
    const mock = (await loadMock(apiOf({ '/a': { post: { requestBody: bodies, responses } } }))).createMock();
    const { status } = await send(mock, '/a', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return status;
  }

  test('has the status that the document states', async () => {
    const refuses = { 409: { description: '', 'x-refuses': ['body-schema'], ...(json(error) as object) } };
    expect(await statusOf(refuses, '{}')).toBe(409);
  });

  test('has a suitable documented status, else the usual one', async () => {
    expect(await statusOf({ 400: { description: '', ...(json(error) as object) } }, '{}')).toBe(400);
    expect(await statusOf({ 400: { description: '' }, 422: { description: '' } }, '{}')).toBe(422);
    expect(await statusOf({ 200: { description: '' } }, '{}')).toBe(422);
    expect(await statusOf({ 200: { description: '' } }, '{')).toBe(400);
    expect(await statusOf({ '4XX': { description: '', ...(json(error) as object) } }, '{')).toBe(400);
    expect(await statusOf({ default: { description: '', ...(json(error) as object) } }, '{}')).toBe(422);
  });
});

describe('a property that depends on the request', () => {
  const answer = {
    type: 'object',
    required: ['id', 'name', 'tags'],
    properties: {
      id: { type: 'string', examples: ['x_0123456789abcdef'] },
      name: { type: 'string', maxLength: 5, 'x-echoes': '$request.body#/name', examples: ['Ada'] },
      tags: { type: 'array', items: { type: 'string' }, 'x-echoes': '$request.body#/tags', examples: [['a']] },
      note: { type: 'string', 'x-echoes': '$request.body#/note', examples: ['n'] },
      link: {
        type: ['string', 'null'],
        'x-present-when': '$request.body#/link',
        examples: ['https://example.com/x_0123456789abcdef'],
      },
    },
  };
  let mock: Mock;
  beforeAll(async () => {
    const operation = {
      requestBody: json({ type: 'object' }),
      responses: { 201: { description: '', ...(json(answer) as object) } },
    };
    mock = (await loadMock(apiOf({ '/a': { post: operation } }))).createMock();
  });
  const post = async (body: Json) => {
    const headers = { 'content-type': 'application/json' };
    return (await send(mock, '/a', { method: 'POST', headers, body: JSON.stringify(body) })).body;
  };

  test('is echoed if valid, and omitted or empty if absent', async () => {
    expect(await post({ name: 'Eve', tags: ['b'], note: 'm' })).toMatchObject({ name: 'Eve', tags: ['b'], note: 'm' });
    const bare = await post({});
    expect(bare).toMatchObject({ name: 'Ada', tags: [] });
    expect(bare).not.toHaveProperty('note');
    expect(await post({ name: 'too long', tags: ['b'] })).toMatchObject({ name: 'Ada', tags: ['b'] });
    expect(await post({ name: 1, note: {} })).toMatchObject({ name: 'Ada', tags: [] });
  });

  test('is present if requested, and only then', async () => {
    const asked = await post({ link: true });
    expect(asked.link).toBe(`https://example.com/${asked.id}`);
    expect(asked.id).toMatch(/^x_[\da-f]{16}$/);
    for (const link of [false, null, 'true']) expect(await post({ link })).not.toHaveProperty('link');
  });
});

test('reads credentials from a header, the query or a cookie, or requires none', async () => {
  const responses = { 200: { description: '' }, 401: { description: '' } };
  const get = (security: Json) => ({ get: { security, responses } });
  const components = {
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'key' },
      session: { type: 'apiKey', in: 'cookie', name: 'sid' },
      login: { type: 'http', scheme: 'basic' },
      token: { type: 'oauth2', flows: {} },
    },
  };
  const paths = {
    '/key': get([{ key: [] }]),
    '/both': get([{ key: [], session: [] }]),
    '/either': get([{ login: [] }, { token: [] }]),
    '/optional': get([{}, { token: [] }]),
    '/open': get([]),
  };
  const mock = (await loadMock(apiOf(paths, { components }))).createMock();
  const statuses: [target: string, headers: { [name: string]: string }, want: number][] = [
    ['/key', {}, 401],
    ['/key?key=', {}, 401],
    ['/key?key=a', {}, 200],
    ['/both?key=a', {}, 401],
    ['/both', { cookie: 'sid=a' }, 401],
    ['/both?key=a', { cookie: 'x=y; sid=a' }, 200],
    ['/either', {}, 401],
    ['/either', { authorization: `Basic ${btoa('a:b')}` }, 200],
    ['/either', { authorization: `Basic ${btoa('ab')}` }, 401],
    ['/either', { authorization: 'Basic !' }, 401],
    ['/either', { authorization: 'Bearer a' }, 200],
    ['/optional', {}, 200],
    ['/open', {}, 200],
  ];
  for (const [target, headers, want] of statuses) {
    expect((await send(mock, target, { headers })).status, `${target} ${JSON.stringify(headers)}`).toBe(want);
  }
});

test('matches paths with parameters, literal ones first', async () => {
  const get = (name: string) => ({
    get: { responses: { 200: { description: '', ...(json({ type: 'string' }, { example: name }) as object) } } },
  });
  const named = Object.fromEntries(
    ['/a/{x}', '/a/b', '/{y}/b', '/files/{name}.json', '/a/{x}/c', '/__proto__/constructor'].map((path) => [
      path,
      get(path),
    ]),
  );
  const mock = (await loadMock(apiOf(named))).createMock();
  const found: [string, string | number][] = [
    ['/a/b', '/a/b'],
    ['/a/z', '/a/{x}'],
    ['/q/b', '/{y}/b'],
    ['/a/z/c', '/a/{x}/c'],
    ['/files/report.json', '/files/{name}.json'],
    ['/files/report.txt', 404],
    ['/files/.json', 404],
    ['/a/', 404],
    ['/a/%2F', '/a/{x}'],
    ['/a/%zz', '/a/{x}'],
    ['/__proto__/constructor', '/__proto__/constructor'],
    ['/constructor', 404],
  ];
  for (const [target, want] of found) {
    const answer = await send(mock, target);
    expect(answer.status === 200 ? answer.body : answer.status, target).toBe(want);
  }
});

test('does not send an example that breaks its schema, and warns', async () => {
  const { note, notes } = collectNotes();
  const content = json({ type: 'integer', minimum: 3 }, { examples: { small: { value: 1 }, right: { value: 4 } } });
  const api = apiOf({ '/a': { get: { responses: { 200: { description: '', ...(content as object) } } } } });
  const mock = (await loadMock(api, note)).createMock();
  expect(await send(mock, '/a')).toMatchObject({ status: 200, body: 4 });
  expect(notes).toEqual([
    'The example `small` breaks its schema, so the mock does not send it. Correct the example, or the schema.',
  ]);
});

test('warns of an answer that it cannot make, and sends no body', async () => {
  const { note, notes } = collectNotes();
  const content = json({ type: 'string', pattern: '(?!)' });
  const api = apiOf({ '/a': { get: { responses: { 200: { description: '', ...(content as object) } } } } });
  const mock = (await loadMock(api, note)).createMock();
  expect(notes).toEqual([
    'No valid body of an answer could be made, so the mock sends it without one, and the suite accepts that. Correct the schema, or add an example.',
  ]);
  expect(await send(mock, '/a')).toMatchObject({ status: 200, body: '' });
});

test('text of the document cannot escape its literal', async () => {
  const evil = "'; globalThis.broken = 1; //\n*/";
  const content = json({ type: 'object' }, { example: { [evil]: evil, ['__proto__']: 1 } });
  const parameters = [{ name: evil, in: 'query', schema: { type: 'string' } }];
  const api = apiOf({
    [`/${evil}`]: {
      get: { operationId: evil, parameters, responses: { 200: { description: evil, ...(content as object) } } },
    },
  });
  const { description } = await loadMock(api);
  expect(description.operations[0]?.path).toBe(`/${evil}`);
  expect(globalThis).not.toHaveProperty('broken');
});

test('computes a total from the lines of the request (`x-total`)', async () => {
  const line = { type: 'object', properties: { sku: { type: 'string' }, count: { type: 'integer' } } };
  const order = { type: 'object', properties: { lines: { type: 'array', items: line } } };
  const request = { type: 'object', properties: { order } };
  const total = { lines: '$request.body#/order/lines', item: 'sku', quantity: 'count' };
  const due = { type: 'integer', maximum: 100, examples: [7], 'x-total': total };
  const answer = { type: 'object', required: ['due'], properties: { due } };
  const responses = { 200: { description: '', ...(json(answer) as object) } };
  const api = apiOf({ '/orders': { post: { requestBody: json(request), responses } } });
  const mock = (await loadMock(api)).createMock({ prices: { pen: 2 } });
  const dueOf = async (body: Json) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return (await send(mock, '/orders', init)).body.due;
  };
  const lines = [{ sku: 'pen', count: 3 }, { sku: 'ink' }];
  expect(await dueOf({ order: { lines } })).toBe(13);
  // Its answer is a refusal: the total would be 102, and the answer holds 100 at most.
  expect(await dueOf({ order: { lines: [{ sku: 'pen', count: 51 }] } })).toBeUndefined();
  expect(await dueOf({})).toBe(7);
});

test('prints a body that several answers share once, named after its schema', () => {
  const schemas = {
    Book: {
      type: 'object',
      properties: { title: { type: 'string', examples: ['A title of more than forty characters'] } },
    },
  };
  const get = {
    get: { responses: { 200: { description: '', ...(json({ $ref: '#/components/schemas/Book' }) as object) } } },
  };
  const [file] = emitMock(apiOf({ '/a': get, '/b': get }, { components: { schemas } }), names, () => {});
  expect(file?.content.match(/A title of more/g)).toHaveLength(1);
  expect(file?.content.match(/value: bodies\.Book /g)).toHaveLength(2);
});

test('a document without operations becomes a mock that knows no path', async () => {
  expect(await send((await loadMock(apiOf({}))).createMock(), '/a')).toMatchObject({
    status: 404,
    body: 'There is no /a in this API',
  });
});
