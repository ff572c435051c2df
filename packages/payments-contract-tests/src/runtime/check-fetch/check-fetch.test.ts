import { ContractBreach, checkFetch, type Fetch } from '@library/library-contract-tests/check-fetch';
import { createMock } from '@library/library-mock';
import { describe, expect, test } from 'vitest';
import { makeCheckFetch } from './check-fetch.ts';

const mock = createMock({ credentials: ['key'] });
const inProcess: Fetch = (input, init) => mock.fetch(new Request(input, init));
const base = 'http://localhost';
const headers = { 'x-api-key': 'key', 'content-type': 'application/json' };
const novel = { kind: 'novel', title: 'Emma', pages: 474 };

function post(changes: object = {}, init: RequestInit = {}): RequestInit {
  return { method: 'POST', headers, body: JSON.stringify({ ...novel, ...changes }), ...init };
}

function brokenBy(breach: unknown): unknown {
  if (!(breach instanceof ContractBreach)) throw breach;
  const { operation, side, broken } = breach;
  return { operation, side, at: broken.map(({ at }) => at) };
}

test.each<[string, RequestInit]>([
  ['/books', post()],
  ['/v2/books?limit=3&order-by=year', { headers }],
  ['/books/b_0f', { headers }],
  ['/books/b_0f', { method: 'DELETE', headers }],
])('accepts a valid exchange: %s', async (path, init) => {
  const sent: Fetch = (input, given) => inProcess(String(input).replace('/v2', ''), given);
  expect((await checkFetch(sent)(base + path, init)).status).toBeLessThan(300);
});

describe('does not send an invalid request', () => {
  test.each<[string, string, RequestInit, string, string[]]>([
    ['a missing field', '/books', post({ title: undefined }), 'POST /books', ['/title']],
    ['no credential', '/books', { headers: {} }, 'GET /books', ['header X-Api-Key']],
    ['a parameter beyond its limit', '/books?limit=101', { headers }, 'GET /books', ['query limit']],
    ['a parameter of the wrong type', '/books?limit=many', { headers }, 'GET /books', ['query limit']],
    ['a path parameter that breaks its pattern', '/books/1', { headers }, 'GET /books/{book_id}', ['path book_id']],
    ['another method', '/books', { method: 'PUT', headers }, 'PUT /books', ['method']],
    ['another path', '/shelves', { headers }, 'GET /shelves', ['path']],
    ['no body', '/books', { method: 'POST', headers }, 'POST /books', ['']],
  ])('%s', async (_title, path, init, operation, at) => {
    let sent = 0;
    const fetch = checkFetch(async (...given) => {
      sent += 1;
      return inProcess(...given);
    });
    const breach = await fetch(base + path, init).catch(brokenBy);
    expect({ breach, sent }).toEqual({ breach: { operation, side: 'request', at }, sent: 0 });
  });
});

describe('reads parameters by their style', () => {
  const list = { type: 'array', items: { type: 'integer' } };
  const size = { type: 'object', properties: { width: { type: 'integer' }, name: { type: 'string' } } };
  const parameters = [
    { name: 'ids', in: 'path', required: true, style: 'label', explode: true, schema: list },
    { name: 'size', in: 'query', style: 'deepObject', explode: true, schema: size },
    {
      name: 'tags',
      in: 'query',
      style: 'pipeDelimited',
      explode: false,
      schema: { $ref: '#/components/schemas/Tags' },
    },
    { name: 'filter', in: 'query', content: { 'application/json': { schema: size } } },
    { name: 'X-Range', in: 'header', schema: list },
    { name: 'page', in: 'cookie', schema: { type: ['integer', 'null'] } },
  ];
  const document = {
    components: { schemas: { Tags: { type: 'array', items: { type: 'string' } } } },
    paths: { '/things/{ids}': { get: { parameters, responses: { 204: {} } } } },
  };
  const read: { [name: string]: unknown } = {};
  const keep = (name: string) => (value: unknown) => {
    read[name] = value;
    return [];
  };
  const fetch = makeCheckFetch(document, {
    'GET /things/{ids}': {
      parameters: {
        path: { ids: keep('ids') },
        query: { size: keep('size'), tags: keep('tags'), filter: keep('filter') },
        header: { 'X-Range': keep('range') },
        cookie: { page: keep('page') },
      },
      responses: {},
    },
  })(async () => new Response(null, { status: 204 }));

  test('lists, objects and JSON, wherever they are', async () => {
    const query = 'size[width]=3&size[name]=a%20b&tags=a%7Cb%2Cc&filter=%7B%22width%22%3A1%7D';
    await fetch(`${base}/things/.1.2?${query}`, { headers: { 'x-range': '3,4', cookie: 'other=1; page=7' } });
    expect(read).toEqual({
      ids: [1, 2],
      size: { width: 3, name: 'a b' },
      tags: ['a', 'b,c'],
      filter: { width: 1 },
      range: [3, 4],
      page: 7,
    });
  });

  test('what is not written in its style', async () => {
    const breach = await fetch(`${base}/things/1?filter=%7B`).catch(brokenBy);
    expect(breach).toMatchObject({ at: ['path ids', 'query filter'] });
  });
});

describe('throws for an invalid answer', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, string | null, ResponseInit, string[]]>([
    ['a missing field', '[{ "id": "b_0f" }]', { headers: { ...json, 'x-total-count': '1' } }, ['/0/title']],
    ['a header of another type', '[]', { headers: { ...json, 'x-total-count': 'many' } }, ['header x-total-count']],
    ['a missing header', '[]', { headers: json }, ['header x-total-count']],
    ['HTML', '<p>', { headers: { 'content-type': 'text/html', 'x-total-count': '1' } }, ['header content-type']],
    ['an error with another body', '{}', { status: 503, headers: json }, ['/detail']],
  ])('%s', async (_title, text, init, at) => {
    const fetch = checkFetch(async () => new Response(text, init));
    expect(await fetch(`${base}/books`, { headers }).catch(brokenBy)).toEqual({
      operation: 'GET /books',
      side: 'answer',
      at,
    });
  });
});
