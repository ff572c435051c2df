import { inspect } from 'node:util';
import { createMock, type MockOptions } from '@library/library-mock';
import { validators } from '@library/library-types/validators';
import { describe, expect, test } from 'vitest';
import { books, novel, posted, headers as right } from '../testing/library-calls.ts';

interface Sent {
  method?: string;
  path?: string;
  headers?: { [name: string]: string | null };
  body?: unknown;
}

/** Makes a valid request with the given changes; a header that is null is left out. */
function request({ method = 'POST', path = '/books', headers = {}, body = novel }: Sent = {}): Request {
  const all = { ...right, ...headers };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === null;
  const content = method === 'GET' || method === 'HEAD' ? null : isRaw ? (body as string | null) : JSON.stringify(body);
  return new Request(`https://mock.test${path}`, { method, headers: kept, body: content });
}

/** Returns the mock's answer to a request, with its body parsed. */
async function send(sent?: Sent, mock = createMock()) {
  const response = await mock.fetch(request(sent));
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

describe('accepts', () => {
  test.each([
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/json;charset="utf-8"',
    'application/json; v=1',
  ])('the media type %s', async (type) => {
    expect(await send({ headers: { 'content-type': type } })).toMatchObject({ status: 201 });
  });

  test('a repeated property; the last one counts', async () => {
    const mock = createMock();
    const body = JSON.stringify(novel).replace('"pages":474', '"pages":0,"pages":2');
    expect(await send({ body }, mock)).toMatchObject({ status: 201 });
    expect(mock.requests[0]?.body).toEqual({ ...novel, pages: 2 });
  });
});

describe('refuses', () => {
  const refused: { name: string; sent: Sent; status: number; detail: unknown }[] = [
    { name: 'an unknown path', sent: { path: '/nope' }, status: 404, detail: 'There is no /nope in this API' },
    { name: 'a trailing slash', sent: { path: '/books/' }, status: 404, detail: 'There is no /books/ in this API' },
    {
      name: 'a wrong method',
      sent: { method: 'PUT' },
      status: 405,
      detail: '/books does not support PUT, only GET, HEAD, OPTIONS, POST',
    },
    {
      name: 'a missing credential',
      sent: { headers: { 'x-api-key': null } },
      status: 401,
      detail: 'header X-Api-Key is missing: send the API key there',
    },
    {
      name: 'an empty credential',
      sent: { headers: { 'x-api-key': '' } },
      status: 401,
      detail: 'header X-Api-Key is not of the form the API key there',
    },
    {
      name: 'a missing media type',
      sent: { body: new TextEncoder().encode('{}'), headers: { 'content-type': null } },
      status: 400,
      detail: 'The header Content-Type must be application/json, but names no media type',
    },
    {
      name: 'another media type',
      sent: { headers: { 'content-type': 'text/plain' } },
      status: 400,
      detail: 'The header Content-Type must be application/json, but says text/plain',
    },
    {
      name: 'another charset',
      sent: { headers: { 'content-type': 'application/json; charset=utf-16' } },
      status: 400,
      detail: 'The header Content-Type must be application/json, but says application/json; charset=utf-16',
    },
    {
      name: 'a compressed body',
      sent: { headers: { 'content-encoding': 'gzip' } },
      status: 400,
      detail: 'The body must not be compressed, but is sent as gzip',
    },
    {
      name: 'a missing body',
      sent: { body: null, headers: { 'content-type': null } },
      status: 400,
      detail: 'The body is missing',
    },
    { name: 'an empty body', sent: { body: '' }, status: 400, detail: 'The body is missing' },
    {
      name: 'half a body',
      sent: { body: '{"a":' },
      status: 400,
      detail: expect.stringMatching(/^The body is not valid JSON: /),
    },
    {
      name: 'bytes that are not text',
      sent: { body: new Uint8Array([0x22, 0xff, 0x22]) },
      status: 400,
      detail: 'The body is not valid UTF-8',
    },
    {
      name: 'a byte order mark',
      sent: { body: `\ufeff${JSON.stringify(novel)}` },
      status: 400,
      detail: expect.stringMatching(/^The body is not valid JSON: /),
    },
    {
      name: 'a body nested too deeply',
      sent: { body: '['.repeat(100_000) },
      status: 400,
      detail: 'The body is nested more than 500 levels deep',
    },
    {
      name: 'several issues',
      sent: { body: { kind: 'novel', title: '', pages: 0 } },
      status: 400,
      detail: '/title must be at least 1 character long; /pages must be 1 or more',
    },
    {
      name: 'many issues',
      sent: { body: { kind: 'atlas', title: 'A', maps: Array.from({ length: 50 }, (_, index) => `${index}`) } },
      status: 400,
      detail: expect.stringMatching(/; and 40 more$/),
    },
  ];
  test.each(refused)('$name', async ({ sent, status, detail }) => {
    const answer = await send(sent);
    expect(answer).toMatchObject({ status, body: { detail } });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(validators.addBook.responses['400'](answer.body)).toEqual([]);
  });

  test('in the order of path, method, credentials, media type, JSON, schema', async () => {
    const repairs: [repair: Sent, detail: RegExp][] = [
      [{}, /^There is no/],
      [{ path: '/books' }, /does not support/],
      [{ method: 'POST' }, /X-Api-Key/],
      [{ headers: { 'content-type': 'text/plain' } }, /Content-Type/],
      [{ headers: {} }, /not valid JSON/],
      [{ body: { ...novel, pages: 0 } }, /pages/],
    ];
    const headers = { 'x-api-key': null, 'content-type': 'text/plain' };
    let sent: Sent = { path: '/nope', method: 'PUT', headers, body: '{' };
    for (const [repair, detail] of repairs) {
      sent = { ...sent, ...repair };
      expect((await send(sent)).body.detail).toMatch(detail);
    }
    expect(await send({ ...sent, body: novel })).toMatchObject({ status: 201 });
  });

  test('a method with a list of the supported ones', async () => {
    expect((await send({ method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  test('a credential that is not among the known ones', async () => {
    const options: MockOptions = { credentials: ['secret'] };
    expect(await send({}, createMock(options))).toMatchObject({ status: 401 });
    expect(await send({ headers: { 'x-api-key': 'secret' } }, createMock(options))).toMatchObject({ status: 201 });
  });

  test('a body over the limit', async () => {
    const mock = createMock({ maxBodySize: 1000 });
    expect(await send({ body: { ...novel, subtitle: 'x'.repeat(1000) } }, mock)).toMatchObject({
      status: 413,
      body: { detail: 'The body is too large' },
    });
  });
});

test('an unknown option is an error that lists the known ones', () => {
  const names = 'seed, prices, faults, faultRate, latency, credentials, maxBodySize or onRequest';
  expect(() => createMock({ delay: 10 } as MockOptions)).toThrow(
    new TypeError(`"delay" is not an option of the mock. Use ${names}.`),
  );
});

test('can replace the global fetch', async () => {
  const { fetch }: { fetch: typeof globalThis.fetch } = createMock();
  expect((await fetch(books, posted())).status).toBe(201);
  expect((await fetch(new URL(books))).status).toBe(401);
});

test('OPTIONS lists the methods, HEAD has no body', async () => {
  const mock = createMock();
  const options = await mock.fetch(request({ method: 'OPTIONS', body: null }));
  const allow = 'GET, HEAD, OPTIONS, POST';
  expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, allow, '']);
  const head = await mock.fetch(request({ method: 'HEAD' }));
  expect([head.status, await head.text()]).toEqual([200, '']);
});

describe('preferences', () => {
  test('select a documented answer or an example of it', async () => {
    expect(await send({ headers: { prefer: 'code=400' } })).toMatchObject({
      status: 400,
      body: { detail: 'No such book' },
    });
    expect(await send({ headers: { prefer: 'code=201, example=made' }, body: '{' })).toMatchObject({
      status: 201,
      body: { id: 'b_0f' },
    });
  });

  test('for undocumented answers get a list of the documented ones', async () => {
    expect(await send({ headers: { prefer: 'code=418' } })).toMatchObject({
      status: 501,
      body: 'The mock cannot answer this: POST /books documents no answer 418, only 201, 400, 401.',
    });
    expect(await send({ headers: { prefer: 'example=nope' }, body: '{' })).toMatchObject({
      status: 501,
      body: 'The mock cannot answer this: POST /books has no example nope of its answer 201, only made (201), made (400), made (401).',
    });
  });

  test('of other servers are ignored', async () => {
    expect(await send({ headers: { prefer: 'respond-async, return=minimal; wait=10' } })).toMatchObject({
      status: 201,
    });
    const unknown = await send({ headers: { prefer: 'status=404' } });
    expect(unknown).toMatchObject({ status: 501 });
    expect(JSON.stringify(unknown)).toContain('status is not a preference; use code, example, fault, delay');
  });
});

test('the same seed gives the same answers, also after a reset', async () => {
  const mock = createMock({ seed: 7 });
  const first = await send({}, mock);
  const second = await send({}, mock);
  expect(second.body.id).not.toBe(first.body.id);
  mock.reset();
  expect((await send({}, mock)).body).toEqual(first.body);
  expect((await send({}, createMock({ seed: 7 }))).body).toEqual(first.body);
  expect((await send({}, createMock({ seed: 8 }))).body).not.toEqual(first.body);
});

test('remembers requests up to a limit, and forgets them on reset', async () => {
  const mock = createMock();
  await send({ path: '/books?dry=1' }, mock);
  await send({ body: '{' }, mock);
  await send({ path: '/nope' }, mock);
  expect(mock.requests).toMatchObject([
    { method: 'POST', url: '/books?dry=1', operation: 'addBook', status: 201, body: novel, headers: right },
    { status: 400, operation: 'addBook' },
    { url: '/nope', status: 404 },
  ]);
  expect(mock.requests[1]).not.toHaveProperty('body');
  for (let count = 0; count < 1100; count++) await mock.fetch(request({ path: '/nope', method: 'GET' }));
  expect(mock.requests).toHaveLength(1000);
  mock.reset();
  expect(mock.requests).toEqual([]);
});

test('a printed request shows no credentials', async () => {
  const mock = createMock();
  await mock.fetch(
    books,
    posted(novel, { 'x-api-key': 's3cret', authorization: 'Bearer s3cret', cookie: 'id=s3cret' }),
  );
  const prints = [inspect(mock.requests, { depth: 9 }), JSON.stringify(mock.requests)];
  for (const printed of prints) expect(printed).toMatch(/^(?!.*s3cret).*\[secret\].*Emma/s);
  expect(mock.requests[0]?.headers['x-api-key']).toBe('s3cret');
});

test('a request has the reason why it was refused', async () => {
  const mock = createMock();
  await send({ body: { ...novel, pages: 0 } }, mock);
  expect(mock.requests).toMatchObject([{ status: 400, refused: '/pages must be 1 or more' }]);
});

test('holds answers back for the latency, unless the caller aborts', async () => {
  const start = performance.now();
  await send({}, createMock({ latency: 50 }));
  expect(performance.now() - start).toBeGreaterThan(45);
  const given = new Request(request(), { signal: AbortSignal.timeout(20) });
  await expect(createMock({ latency: 10_000 }).fetch(given)).rejects.toThrow(/timeout|aborted/i);
});
