import { inspect } from 'node:util';
import type { book as Book, paths } from '@library/library-client';
import createClient, { type Middleware } from 'openapi-fetch';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve, type TestServer } from '../testing/serve.ts';

type Caller = Pick<ReturnType<typeof createClient<paths>>, 'POST' | 'use' | 'eject'>;
type Handler = Parameters<typeof serve>[0];
type Init = Parameters<Caller['POST']>[1];

const well: Handler = (response) => answer(response, 200, book, { 'x-left': '9' });
const own = ['accept', 'user-agent', 'connection', 'host', 'accept-encoding', 'accept-language', 'sec-fetch-mode'];

/** The request and the outcome, without values that differ from run to run. */
async function observe(server: TestServer, call: Promise<{ data?: unknown; error?: unknown; response: Response }>) {
  const outcome = await call.then(
    ({ response, ...result }) => ({ ...result, status: response.status, left: response.headers.get('x-left') }),
    (error: Error) => ({ thrown: error.message }),
  );
  const sent = server.requests.map(({ headers, ...rest }) => {
    const shared = Object.entries(headers).filter(([name]) => !own.includes(name));
    return { ...rest, headers: Object.fromEntries(shared) };
  });
  return { outcome, sent };
}

/** Makes the same call with openapi-fetch's own client and with ours. */
async function both(handle: Handler, act: (client: Caller) => ReturnType<Caller['POST']>) {
  const seen = [];
  for (const make of [
    ({ url }: TestServer): Caller => createClient<paths>({ baseUrl: url, headers: { 'x-api-key': 'secret_key' } }),
    (server: TestServer): Caller => clientOf(server, { maxRetries: 0 }),
  ]) {
    await using server = await serve(handle);
    seen.push(await observe(server, act(make(server))));
  }
  const [theirs, ours] = seen;
  return { theirs, ours };
}

describe("client.POST does what openapi-fetch's own client does", () => {
  const calls: { name: string; handle?: Handler; init?: object }[] = [
    { name: 'a success' },
    { name: 'a refusal', handle: (response) => answer(response, 422, { code: 'INVALID_TITLE', message: 'No' }) },
    { name: 'an answer without content', handle: (response) => void response.writeHead(204).end() },
    { name: 'an empty success', handle: (response) => void response.writeHead(200, { 'content-length': 0 }).end() },
    { name: 'text', init: { parseAs: 'text' } },
    {
      name: 'headers',
      init: { headers: { 'x-one': '1', 'x-many': ['1', '2'], authorization: null, 'x-none': undefined } },
    },
    { name: 'headers as a Headers object', init: { headers: new Headers({ 'x-one': '1' }) } },
    { name: 'header parameters', init: { params: { header: { 'x-one': '1' } }, headers: { 'x-one': '2' } } },
    { name: 'another content type', init: { headers: { 'content-type': 'application/vnd.things+json' } } },
    { name: 'a custom body serializer', init: { bodySerializer: (body: object) => JSON.stringify(body, null, 2) } },
    { name: 'no body', init: { body: undefined } },
  ];

  test.each(calls)('$name', async ({ handle = well, init = {} }) => {
    const { theirs, ours } = await both(handle, (client) => client.POST('/books', { body: novel, ...init } as Init));
    expect(ours).toEqual(theirs);
  });

  test('another server', async () => {
    await using other = await serve(well);
    await using server = await serve(well);
    const { data } = await clientOf(server).POST('/books', { body: novel, baseUrl: `${other.url}/` });
    expect([data, server.requests.length, other.requests.map(({ url }) => url)]).toEqual([book, 0, ['/books']]);
  });

  test('blobs, buffers and streams', async () => {
    await using server = await serve(well);
    const client = clientOf(server);
    const text = JSON.stringify(book);
    const blob = await client.POST('/books', { body: novel, parseAs: 'blob' });
    expect(await blob.data?.text()).toBe(text);
    const buffer = await client.POST('/books', { body: novel, parseAs: 'arrayBuffer' });
    expect(new TextDecoder().decode(buffer.data)).toBe(text);
    const stream = await client.POST('/books', { body: novel, parseAs: 'stream' });
    expect(await new Response(stream.data).text()).toBe(text);
  });

  const middlewares: { name: string; handle?: Handler; middleware: Middleware[] }[] = [
    {
      name: 'adds a header in place',
      middleware: [{ onRequest: ({ request }) => request.headers.set('x-one', '1') }],
    },
    {
      name: 'replaces the request',
      middleware: [{ onRequest: ({ request }) => new Request(request, { headers: { 'x-one': '1' } }) }],
    },
    {
      name: 'replaces the body',
      middleware: [{ onRequest: ({ request }) => new Request(request, { body: '{"other":true}' }) }],
    },
    {
      name: 'answers itself',
      middleware: [{ onRequest: () => Response.json({ id: 'cached' }), onResponse: () => Response.json({}) }],
    },
    {
      name: 'reads and replaces the answer',
      middleware: [
        {
          async onResponse({ response }) {
            const { id } = (await response.clone().json()) as { id: string };
            return Response.json({ id: `${id}!` }, { headers: { 'x-left': '0' } });
          },
        },
      ],
    },
    {
      name: 'runs in order, and back in reverse',
      middleware: ['a', 'b'].map((name) => ({
        onRequest: ({ request }) => request.headers.append('x-order', name),
        onResponse: async ({ response }) => Response.json([name, await response.json()]),
      })),
    },
    {
      name: 'turns an error into an answer',
      handle: (response) => void response.destroy(),
      middleware: [{ onError: () => Response.json({ id: 'offline' }) }],
    },
    {
      name: 'turns an error into another',
      handle: (response) => void response.destroy(),
      middleware: [{ onError: () => new Error('second') }, { onError: () => new Error('first') }],
    },
    {
      name: 'throws',
      middleware: [{ onRequest: () => Promise.reject(new Error('no')) }],
    },
  ];

  test.each(middlewares)('middleware that $name', async ({ handle = well, middleware }) => {
    const { theirs, ours } = await both(handle, (client) => {
      client.use(...middleware);
      return client.POST('/books', { body: novel });
    });
    expect(ours).toEqual(theirs);
    const once = await both(handle, (client) => client.POST('/books', { body: novel, middleware }));
    expect(once.ours).toEqual(once.theirs);
  });

  test('ejected middleware is not called', async () => {
    const middleware: Middleware = { onRequest: ({ request }) => request.headers.set('x-one', '1') };
    const { theirs, ours } = await both(well, (client) => {
      client.use(middleware);
      client.eject(middleware);
      return client.POST('/books', { body: novel });
    });
    expect(ours).toEqual(theirs);
  });

  test('middleware receives the path, the parameters and the options', async () => {
    const options: unknown[] = [];
    await both(well, (client) => {
      client.use({
        onRequest({ schemaPath, params, options: { baseUrl, parseAs }, id }) {
          options.push({ schemaPath, params, parseAs, id: typeof id, host: new URL(baseUrl).hostname });
        },
      });
      return client.POST('/books', { body: novel });
    });
    expect(options[1]).toEqual(options[0]);
  });
});

describe('client.POST differs from openapi-fetch', () => {
  test('an empty 502 has an error', async () => {
    const { theirs, ours } = await both(
      (response) => void response.writeHead(502, { 'content-length': 0 }).end(),
      (client) => client.POST('/books', { body: novel }),
    );
    expect(theirs?.outcome).toEqual({ error: undefined, status: 502, left: null });
    expect(ours?.outcome).toMatchObject({ error: { name: 'ServerError', mayHaveBeenProcessed: true }, status: 502 });
  });

  test('an HTML page instead of JSON has a clear error', async () => {
    const { theirs, ours } = await both(
      (response) => answer(response, 200, '<p>'),
      (client) => client.POST('/books', { body: novel }),
    );
    expect(theirs?.outcome).toHaveProperty('thrown', expect.stringContaining('Unexpected token'));
    expect(ours?.outcome).toHaveProperty(
      'thrown',
      expect.stringContaining('was answered with 200 and a body that is not JSON'),
    );
  });

  test('a redirect is not followed', async () => {
    await using elsewhere = await serve(well);
    const redirect: Handler = (response) => void response.writeHead(307, { location: elsewhere.url }).end();
    const { theirs, ours } = await both(redirect, (client) => client.POST('/books', { body: novel }));
    expect([theirs?.outcome, ours?.outcome]).toMatchObject([{ status: 200 }, { status: 307 }]);
    expect(elsewhere.requests).toHaveLength(1);
  });
});

describe('middleware and the rest of the client', () => {
  test('sees the calls of generated methods too', async () => {
    await using server = await serve(well);
    const client = clientOf(server);
    client.use({ onRequest: ({ request }) => request.headers.set('x-one', '1') });
    expect(await client.books.create(novel)).toEqual(book);
    expect(server.requests[0]?.headers['x-one']).toBe('1');
  });

  test('sees one call, however often the request is sent', async () => {
    await using server = await serve((response, before) =>
      before < 2 ? answer(response, 429, {}, { 'retry-after': '0' }) : answer(response, 200, book),
    );
    const client = clientOf(server);
    const seen: string[] = [];
    client.use({
      onRequest: () => void seen.push('request'),
      onResponse: ({ response }) => void seen.push(`${response.status}`),
    });
    expect(await client.books.create(novel)).toEqual(book);
    expect(seen).toEqual(['request', '200']);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(novel)));
  });

  test('sees the key only in its header', async () => {
    await using server = await serve(well);
    const client = clientOf(server);
    const options: unknown[] = [];
    client.use({ onRequest: (context) => void options.push(context.options) });
    await client.books.create(novel);
    expect(options).toHaveLength(1);
    expect(inspect(options, { depth: 9 })).not.toContain('secret_key');
  });
});

test('has the types of openapi-fetch', () => {
  type Ours = ReturnType<typeof clientOf>['POST'];
  expectTypeOf<Ours>().toEqualTypeOf<ReturnType<typeof createClient<paths>>['POST']>();
  expectTypeOf<Awaited<ReturnType<Ours>>['data']>().toEqualTypeOf<Book | undefined>();
});
