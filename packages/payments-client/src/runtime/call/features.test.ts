import { hasCode, LibraryClient, logTo, type NewBook, unlisted } from '@library/library-client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';
import { Client } from './client.ts';

const well: Parameters<typeof serve>[0] = (response) => answer(response, 200, book, { 'x-left': '9' });

afterEach(() => vi.unstubAllEnvs());

describe('headers of all calls', () => {
  test('are sent with each, and a call can replace or remove them', async () => {
    await using server = await serve(well);
    const client = clientOf(server, { headers: { 'x-shop': 'berlin', 'User-Agent': 'shop/1' } });
    await client.books.create(novel);
    await client.books.create(novel, { headers: { 'x-shop': null } });
    await client.POST('/books', { body: novel, headers: { 'x-shop': 'bonn' } });
    expect(server.requests.map(({ headers }) => headers['x-shop'])).toEqual(['berlin', undefined, 'bonn']);
    expect(server.requests[0]?.headers['user-agent']).toBe('shop/1');
  });

  test('may be a Headers object, as those of a call', async () => {
    await using server = await serve(well);
    const client = clientOf(server, { headers: new Headers({ 'x-shop': 'berlin' }) });
    await client.books.create(novel, { headers: new Headers({ 'x-trace': 't1' }) });
    expect(server.requests[0]?.headers).toMatchObject({ 'x-shop': 'berlin', 'x-trace': 't1' });
  });
});

test('fetchOptions reach fetch with the signal', async () => {
  const fetch = vi.fn(async (_request: Request, _init: object) => Response.json(book));
  const dispatcher = { dispatch() {} };
  await new LibraryClient({ apiKey: 'key', fetch, fetchOptions: { dispatcher } }).books.create(novel);
  expect(fetch.mock.calls[0]?.[1]).toEqual({ dispatcher, signal: expect.any(AbortSignal) });
});

describe('withOptions', () => {
  test('gives a client with other options, the same credentials and the same middleware', async () => {
    await using server = await serve((response) => answer(response, 429, {}, { 'retry-after': '0' }));
    const client = clientOf(server, { headers: { 'x-shop': 'berlin' } });
    client.use({ onRequest: ({ request }) => request.headers.set('x-one', '1') });
    const once = client.withOptions({ maxRetries: 0 });
    expect(once).toBeInstanceOf(LibraryClient);
    await expect(once.books.create(novel)).rejects.toMatchObject({ attempts: 1 });
    expect(server.requests[0]?.headers).toMatchObject({ 'x-api-key': 'secret_key', 'x-one': '1', 'x-shop': 'berlin' });
    await expect(client.books.create(novel)).rejects.toMatchObject({ attempts: 3 });
  });

  test('refuses what the constructor refuses', () => {
    const client = new LibraryClient({ apiKey: 'key' });
    expect(() => client.withOptions({ timeout: -1 })).toThrow('`timeout` must be at least 0.');
  });
});

describe('the variable for the base URL', () => {
  class BranchClient extends Client {
    constructor(options: { baseUrl?: string; environment?: string } = {}) {
      const environments = { staging: 'https://staging.test', production: 'https://production.test' };
      super({ environments, baseUrlVariable: 'BRANCH_BASE_URL', headers: {} }, options);
    }

    async url(): Promise<string> {
      const fetch = async (request: Request) => Response.json({ url: request.url });
      return (await this.call<{ url: string }>('GET', '/', { fetch })).url;
    }
  }

  test.each([
    { name: 'counts if nothing else is given', options: {}, variable: 'http://mock.test', want: 'http://mock.test/' },
    { name: 'may be empty', options: {}, variable: '', want: 'https://staging.test/' },
    {
      name: 'gives way to an environment',
      options: { environment: 'production' },
      variable: 'http://mock.test',
      want: 'https://production.test/',
    },
    {
      name: 'gives way to a URL',
      options: { baseUrl: 'http://proxy.test' },
      variable: 'http://mock.test',
      want: 'http://proxy.test/',
    },
  ])('$name', async ({ options, variable, want }) => {
    vi.stubEnv('BRANCH_BASE_URL', variable);
    expect(await new BranchClient(options).url()).toBe(want);
  });

  test('is checked like the option', () => {
    vi.stubEnv('BRANCH_BASE_URL', 'mock.test');
    expect(() => new BranchClient()).toThrow('Give either an `environment`');
  });
});

describe('asResponse', () => {
  test.each([undefined, { onRequest() {} }, { onResponse: () => Response.json(book) }])(
    'resolves to the response with its body: %o',
    async (middleware) => {
      await using server = await serve(well);
      const client = clientOf(server);
      if (middleware) client.use(middleware);
      const response = await client.books.create(novel).asResponse();
      expect([response.status, await response.json()]).toEqual([200, book]);
    },
  );

  test('has no body if none came', async () => {
    await using server = await serve((response) => void response.writeHead(204).end());
    const response = await clientOf(server).books.delete('b_0f').asResponse();
    expect([response.status, response.body]).toEqual([204, null]);
  });

  test('rejects like the call', async () => {
    await using server = await serve((response) => answer(response, 404, {}));
    await expect(clientOf(server).books.create(novel).asResponse()).rejects.toMatchObject({ status: 404 });
  });
});

describe('fields that the document does not list', () => {
  test('are sent with extraBody, on every attempt', async () => {
    await using server = await serve((response, before) =>
      before === 0 ? answer(response, 429, {}, { 'retry-after': '0' }) : answer(response, 200, book),
    );
    await clientOf(server).books.create(novel, { extraBody: { shelf_mark: 'A1', title: 'Persuasion' } });
    const body = JSON.stringify({ ...novel, title: 'Persuasion', shelf_mark: 'A1' });
    expect(server.requests.map((request) => request.body)).toEqual([body, body]);
  });

  test('are read with unlisted', () => {
    expect(unlisted({ ...book, shelf_mark: 'A1' }, 'shelf_mark')).toBe('A1');
    expect(unlisted(book, 'constructor')).toBeUndefined();
  });
});

test('hasCode compares the code of a failure', async () => {
  // The document of the library lists no codes.
  const [code, other] = ['INVALID_TITLE', 'OTHER'] as never[] as [never, never];
  await using server = await serve((response) => answer(response, 422, { code: 'INVALID_TITLE' }));
  const error: unknown = await clientOf(server)
    .books.create(novel)
    .catch((error) => error);
  expect([hasCode(error, code), hasCode(error, other), hasCode(new Error(), other)]).toEqual([true, false, false]);
});

test('a list that is a constant can be sent', async () => {
  await using server = await serve(well);
  const maps = ['f47ac10b-58cc-4372-a567-0e02b2c3d479'] as const;
  const atlas: NewBook = { kind: 'atlas', title: 'World', maps };
  await clientOf(server).books.create(atlas);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(atlas);
});

describe('logTo', () => {
  const server = () =>
    serve((response, before) =>
      before === 0
        ? answer(response, 429, {}, { 'retry-after': '0', 'x-request-id': 'req_1' })
        : answer(response, 200, book),
    );
  const line = (level: string, attempt: number, text: string) => `${level} POST /books attempt ${attempt}: ${text}`;
  const all = [
    line('debug', 1, 'sent'),
    line('warn', 1, '429 in # ms (request req_1)'),
    line('warn', 1, '429 in # ms, again in # ms'),
    line('debug', 2, 'sent'),
    line('info', 2, '200 in # ms'),
  ];

  test.each([
    { level: 'debug' as const, want: all },
    { level: 'info' as const, want: all.filter((text) => !text.startsWith('debug')) },
    { level: 'warn' as const, want: all.filter((text) => text.startsWith('warn')) },
    { level: 'error' as const, want: [] },
  ])('writes what the level $level asks for', async ({ level, want }) => {
    await using opened = await server();
    const lines: string[] = [];
    const write = (at: string) => (text: string) =>
      void lines.push(`${at} ${text.replace(opened.url, '').replaceAll(/\d+ ms/g, '# ms')}`);
    const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    await clientOf(opened, logTo(logger, level)).books.create(novel);
    expect(lines).toEqual(want);
  });

  test('writes failures as errors by default', async () => {
    await using opened = await serve((response) => void response.destroy());
    const error = vi.fn();
    const logger = { debug: error, info: error, warn: error, error };
    await clientOf(opened, logTo(logger))
      .books.create(novel)
      .catch(() => {});
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^POST http\S+ attempt 1: ConnectionError in \d+ ms$/)]]);
  });
});
