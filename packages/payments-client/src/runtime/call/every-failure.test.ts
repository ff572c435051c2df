import { inspect } from 'node:util';
import { CallError, isCallError, type LibraryClientOptions, type Middleware } from '@library/library-client';
import { describe, expect, test, vi } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

/** The error of a call whose server gives this answer. */
async function errorOf(
  handle: Parameters<typeof serve>[0],
  options: LibraryClientOptions = {},
  middleware?: Middleware,
) {
  await using server = await serve(handle);
  const client = clientOf(server, { maxRetries: 0, ...options });
  if (middleware) client.use(middleware);
  const error = await client.books.create(novel).then(
    () => expect.unreachable(),
    (error) => error,
  );
  return { error, requests: server.requests.length };
}

const well: Parameters<typeof serve>[0] = (response) => answer(response, 200, book);
const forever = () => new Promise<never>(() => {});

describe("an error of the caller's own code stays as it is, and says whether the request may have been processed", () => {
  class OwnError extends Error {}
  const fail = () => {
    throw new OwnError('own');
  };
  const cases: { name: string; options?: LibraryClientOptions; middleware?: Middleware; processed: boolean }[] = [
    { name: 'middleware before the request', middleware: { onRequest: fail }, processed: false },
    { name: 'middleware after the answer', middleware: { onResponse: fail }, processed: true },
    {
      name: 'a validator before the request',
      options: { validate: { request: fail, response() {} } },
      processed: false,
    },
    { name: 'a validator after the answer', options: { validate: { request() {}, response: fail } }, processed: true },
    {
      name: 'an asynchronous validator before the request',
      options: { validate: { request: async () => fail(), response() {} } },
      processed: false,
    },
    {
      name: 'an asynchronous validator after the answer',
      options: { validate: { request() {}, response: async () => fail() } },
      processed: true,
    },
  ];

  test.each(cases)('$name', async ({ options, middleware, processed }) => {
    const { error, requests } = await errorOf(well, options, middleware);
    expect(error).toBeInstanceOf(OwnError);
    expect(error).toBeInstanceOf(CallError);
    expect(isCallError(error)).toBe(true);
    expect(error).toMatchObject({
      message: 'own',
      method: 'POST',
      mayHaveBeenProcessed: processed,
      attempts: requests,
    });
  });

  const withOwnUrl = Object.defineProperty(new Error('its own'), 'url', { get: () => 'http://other.test' });

  test.each([Object.freeze(new Error('frozen')), withOwnUrl, 'a word', undefined])(
    'unless it takes no properties: %s',
    async (thrown) => {
      const { error } = await errorOf(well, {}, { onResponse: () => Promise.reject(thrown) });
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      expect(error).toMatchObject({ name: 'CallError', mayHaveBeenProcessed: true, cause: { message } });
    },
  );

  test('which shows no secret that is thrown instead of an error', async () => {
    const thrown = { message: 'for secret_key', headers: { 'x-api-key': 'secret_key' } };
    const { error } = await errorOf(well, {}, { onRequest: () => Promise.reject(thrown) });
    expect(inspect(error, { depth: 9 })).not.toContain('secret_key');
    expect(error.cause).toEqual(new Error('for ***'));
  });

  test.each([null, 'options', 5])('%s in place of the options of a call', async (options) => {
    await using server = await serve(well);
    const client = clientOf(server);
    const calls = [client.books.create(novel, options as never), client.POST('/books', options as never)];
    for (const call of calls) {
      const error = await call.catch((error) => error);
      expect(error).toMatchObject({ name: 'ConfigurationError', message: 'The options must be an object.' });
      expect(error).toMatchObject({ attempts: 0, mayHaveBeenProcessed: false });
      expect(error).toBeInstanceOf(CallError);
    }
    expect(server.requests).toEqual([]);
  });

  test('a body that JSON cannot represent', async () => {
    await using server = await serve(well);
    const call = clientOf(server).books.create({ ...novel, pages: 474n } as never);
    const error = await call.catch((error) => error);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ attempts: 0, mayHaveBeenProcessed: false });
    expect(server.requests).toEqual([]);
  });
});

describe("whatever the caller's own fetch does is an error that says so", () => {
  const circular = new Error('circular');
  circular.cause = circular;
  const cases: { name: string; fetch: () => unknown; says: string }[] = [
    { name: 'throws at once', says: 'no', fetch: () => fail(new Error('no')) },
    { name: 'throws nothing', says: 'undefined', fetch: () => fail(undefined) },
    { name: 'throws a symbol', says: 'Symbol(no)', fetch: () => fail(Symbol('no')) },
    { name: 'throws its own cause', says: 'circular', fetch: () => fail(circular) },
    {
      name: 'throws a message that throws',
      says: 'unknown',
      fetch: () =>
        fail({
          get message() {
            return fail('no');
          },
        }),
    },
    { name: 'throws a code that is no text', says: 'unknown', fetch: () => fail({ code: Object.create(null) }) },
  ];
  const fail = (thrown: unknown): never => {
    throw thrown;
  };

  test.each(cases)('$name', async ({ fetch, says }) => {
    const { error } = await errorOf(well, { fetch: fetch as never });
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 1, mayHaveBeenProcessed: true });
    expect(error.message).toContain(` got no answer: ${says}. It may have been processed`);
  });

  test.each([undefined, 5, {}])('returns %j', async (returned) => {
    const { error } = await errorOf(well, { fetch: async () => returned as never });
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ attempts: 1, mayHaveBeenProcessed: true });
  });
});

describe('middleware that reads JSON where there is none', () => {
  const middleware: Middleware = { onResponse: async ({ response }) => void (await response.clone().json()) };

  test.each([
    { status: 200, name: 'UnreadableResponseError' },
    { status: 502, name: 'ServerError' },
  ])('does not hide the status $status', async ({ status, name }) => {
    const { error } = await errorOf((response) => answer(response, status, '<p>'), {}, middleware);
    expect(error).toMatchObject({ name, status, text: '<p>', mayHaveBeenProcessed: true });
  });
});

describe('a success that is not what the document says', () => {
  test.each([
    { body: 'null', reason: 'not as documented' },
    { body: '[]', reason: 'not as documented' },
    { body: '"x"', reason: 'not as documented' },
    { body: '5', reason: 'not as documented' },
    { body: '', reason: 'empty' },
  ])('$body', async ({ body, reason }) => {
    const seen: Middleware = { onRequest() {} };
    for (const middleware of [undefined, seen]) {
      const { error } = await errorOf((response) => answer(response, 200, body), {}, middleware);
      expect(error).toMatchObject({ name: 'UnreadableResponseError', reason, mayHaveBeenProcessed: true });
    }
  });

  test('an object in place of a list', async () => {
    await using server = await serve(well);
    await expect(clientOf(server).books.list()).rejects.toMatchObject({ reason: 'not as documented' });
  });
});

describe('an answer with an unusual status', () => {
  test.each([600, 799, 999])('%i', async (status) => {
    for (const middleware of [undefined, { onRequest() {} }]) {
      const { error } = await errorOf((response) => answer(response, status, { code: 'ODD' }), {}, middleware);
      expect(error).toMatchObject({ name: 'StatusError', status, code: 'ODD', mayHaveBeenProcessed: true });
    }
  });

  test.each([301, 302, 303])('%i names where the answer is', async (status) => {
    const location = 'https://elsewhere.test/books/b_0f?for=ada';
    const { error } = await errorOf((response) => void response.writeHead(status, { location }).end());
    expect(error.message).toContain(
      ` was answered with ${status} to https://elsewhere.test/books/b_0f and a body that is empty. It may`,
    );
  });

  test('425 was not processed, and may be sent later', async () => {
    const { error } = await errorOf((response) => answer(response, 425, { message: 'Too early' }));
    expect(error).toMatchObject({ status: 425, attempts: 1, mayHaveBeenProcessed: false });
    expect(error.message).toContain('425: Too early. Wait, then send it again.');
  });

  test('whose body is lost says so', async () => {
    const { error } = await errorOf((response) => {
      response.writeHead(409, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"code":', () => response.destroy());
    });
    expect(error.message).toContain('409 and a body that is cut off (application/json). Correct the request.');
  });
});

test('reads no more of an endless failure than a message needs', async () => {
  let sent = 0;
  const { error } = await errorOf((response) => {
    response.writeHead(500);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      sent += 65_536;
    };
    response.on('drain', more);
    more();
  });
  expect(error).toMatchObject({ name: 'ServerError', status: 500 });
  expect(error.text.length).toBeLessThan(300_000);
  // What the sockets hold between them.
  expect(sent).toBeLessThan(20_000_000);
});

describe('middleware that does not end', () => {
  const middlewares: { name: string; middleware: Middleware; attempts: number }[] = [
    { name: 'before the request', middleware: { onRequest: forever }, attempts: 0 },
    { name: 'after the answer', middleware: { onResponse: forever }, attempts: 1 },
  ];

  test.each(middlewares)('$name is ended by the deadline', async ({ middleware, attempts }) => {
    const { error } = await errorOf(well, { deadline: 200 }, middleware);
    expect(error).toMatchObject({ name: 'TimeoutError', attempts, mayHaveBeenProcessed: attempts === 1 });
    expect(error.message).toContain(' took longer than 200 ms. ');
  });

  test.each(middlewares)('$name is ended by the signal', async ({ middleware, attempts }) => {
    await using server = await serve(well);
    const client = clientOf(server);
    const caller = new AbortController();
    const hold = vi.fn(forever);
    client.use(middleware.onRequest ? { onRequest: hold } : { onResponse: hold });
    const call = client.books.create(novel, { signal: caller.signal }).catch((error) => error);
    await vi.waitFor(() => expect(hold).toHaveBeenCalled());
    caller.abort('enough');
    expect(await call).toMatchObject({ name: 'AbortError', cause: 'enough', attempts });
  });

  test('sends nothing after the end of its call', async () => {
    let go = () => {};
    const gate = new Promise<void>((open) => {
      go = open;
    });
    await using server = await serve(well);
    const client = clientOf(server, { deadline: 20 });
    client.use({ onRequest: () => gate });
    await expect(client.books.create(novel)).rejects.toMatchObject({
      name: 'TimeoutError',
      mayHaveBeenProcessed: false,
    });
    go();
    await new Promise((turn) => setTimeout(turn, 30));
    expect(server.requests).toEqual([]);
  });
});
