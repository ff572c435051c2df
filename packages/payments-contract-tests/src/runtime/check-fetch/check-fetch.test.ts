import { ContractBreach, checkFetch, type Fetch } from '@library/library-contract-tests/check-fetch';
import { createMock } from '@library/library-mock';
import { describe, expect, test } from 'vitest';

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

describe('throws for an invalid answer', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, string | null, ResponseInit, string[]]>([
    ['a missing field', '[{ "id": "b_0f" }]', { headers: { ...json, 'x-total-count': '1' } }, ['/0/title']],
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
