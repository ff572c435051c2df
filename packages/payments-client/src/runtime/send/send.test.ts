import type { ServerResponse } from 'node:http';
import { AbortError, LibraryClient, RateLimitError, ServerError, TimeoutError } from '@library/library-client';
import { describe, expect, test, vi } from 'vitest';
import { Client } from '../call/client.ts';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';
import { fetchThenPassTime, passTime, stopClock } from '../testing/stopped-clock.ts';

const busy = { code: 'TOO_MANY_REQUESTS', message: 'Too many requests' };

/** Answers the first request with a status, and all others with success. */
const first = (status: number, headers: Record<string, string> = {}) =>
  serve((response, before) => (before === 0 ? answer(response, status, busy, headers) : answer(response, 200, book)));

/** The duration of an action, in milliseconds. */
async function time(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work.catch(() => {});
  return performance.now() - start;
}

describe('the wait before another attempt', () => {
  test('is the time that the server asks for, in seconds', async () => {
    await using server = await first(429, { 'retry-after': '1' });
    const taken = await time(clientOf(server).books.create(novel));
    expect(taken).toBeGreaterThan(990);
    expect(server.requests).toHaveLength(2);
  });

  test('is the time that the server asks for, as a date', async () => {
    const now = Date.now();
    const date = new Date(now).toUTCString();
    await using server = await first(429, { date, 'retry-after': new Date(now + 1000).toUTCString() });
    const caller = new AbortController();
    const onRetry = vi.fn(() => void setImmediate(() => caller.abort()));
    const call = clientOf(server, { onRetry }).books.create(novel, { signal: caller.signal });
    await expect(call).rejects.toBeInstanceOf(AbortError);
    expect(onRetry).toHaveBeenCalledWith(expect.objectContaining({ delay: 1000 }));
  });

  test('is random and grows up to the cap, if the server does not ask for one', async () => {
    await using server = await serve((response) => answer(response, 429, busy));
    const delays: number[] = [];
    const onRetry = ({ delay }: { delay: number }) => void delays.push(delay);
    await clientOf(server, { maxRetries: 40, maxRetryDelay: 3, onRetry })
      .books.create(novel)
      .catch(() => {});
    expect(delays).toHaveLength(40);
    expect(Math.max(...delays)).toBeLessThan(3);
    expect(new Set(delays).size).toBe(40);
  });

  test('is not begun if the server asks for more than the cap: the error has the time instead', async () => {
    await using server = await first(429, { 'retry-after': '3600' });
    const error = await clientOf(server)
      .books.create(novel)
      .catch((error) => error);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 3_600_000, attempts: 1, mayHaveBeenProcessed: false });
    expect(server.requests).toHaveLength(1);
  });

  test('is not begun if the deadline comes first', async () => {
    await using server = await first(429, { 'retry-after': '3600' });
    const onRetry = vi.fn();
    const limits = { deadline: 600_000, maxRetryDelay: 7_200_000 };
    const call = clientOf(server, { ...limits, onRetry }).books.create(novel);
    await expect(call).rejects.toBeInstanceOf(RateLimitError);
    expect(onRetry).not.toHaveBeenCalled();
    expect(server.requests).toHaveLength(1);
  });

  test('ends at once when the caller aborts', async () => {
    await using server = await first(429, { 'retry-after': '3600' });
    const caller = new AbortController();
    const onRetry = () => void setImmediate(() => caller.abort('enough'));
    const limits = { deadline: 7_200_000, maxRetryDelay: 7_200_000 };
    const call = clientOf(server, { ...limits, onRetry }).books.create(novel, { signal: caller.signal });
    const error = await call.catch((error) => error);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: 'enough', attempts: 1, mayHaveBeenProcessed: false });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a signal that a hook aborts ends the call at once', () => {
  test.each([
    { hook: 'onRequest', requests: 0 },
    { hook: 'onRetry', requests: 1 },
  ])('in $hook', async ({ hook, requests }) => {
    await using server = await first(429, { 'retry-after': '20' });
    const caller = new AbortController();
    const client = clientOf(server, { maxRetryDelay: 60_000, [hook]: () => caller.abort('enough') });
    const call = client.books.create(novel, { signal: caller.signal });
    await expect(call).rejects.toMatchObject({
      name: 'AbortError',
      message: `POST ${server.url}/books was aborted.`,
      cause: 'enough',
      mayHaveBeenProcessed: false,
    });
    expect(server.requests).toHaveLength(requests);
  });
});

test('undefined limits of a call default to those of the client', async () => {
  await using server = await serve((response, before) =>
    setTimeout(() => (before === 0 ? answer(response, 429, busy) : answer(response, 200, book)), 20),
  );
  const limits = { timeout: undefined, deadline: undefined, maxRetries: undefined, maxRetryDelay: undefined };
  expect(await clientOf(server, { maxRetryDelay: 1 }).books.create(novel, limits)).toEqual(book);
});

describe('the number of attempts', () => {
  test('is three by default, and the last answer counts', async () => {
    await using server = await serve((response) => answer(response, 429, busy, { 'retry-after': '0' }));
    const error = await clientOf(server)
      .books.create(novel)
      .catch((error) => error);
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, attempts: 3 });
    expect(error.message).toContain(' after 3 attempts. Wait, then send it again.');
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(novel)));
  });

  test.each([
    { name: 'of the client', options: { maxRetries: 0 }, callOptions: {} },
    { name: 'of the call, which takes precedence', options: { maxRetries: 5 }, callOptions: { maxRetries: 0 } },
  ])('is the choice $name', async ({ options, callOptions }) => {
    await using server = await serve((response) => answer(response, 429, busy, { 'retry-after': '0' }));
    await clientOf(server, options)
      .books.create(novel, callOptions)
      .catch(() => {});
    expect(server.requests).toHaveLength(1);
  });
});

describe('a failure with an unknown outcome', () => {
  const unknown = [408, 500, 502, 503, 504];

  test.each(unknown)('%i is not sent again', async (status) => {
    await using server = await first(status);
    const error = await clientOf(server)
      .books.create(novel)
      .catch((error) => error);
    expect(error).toMatchObject({ status, attempts: 1, mayHaveBeenProcessed: true });
    expect(server.requests).toHaveLength(1);
  });

  test('503 is not sent again for its `Retry-After`: it does not say that nothing was processed', async () => {
    await using server = await first(503, { 'retry-after': '0' });
    const error = await clientOf(server)
      .books.create(novel)
      .catch((error) => error);
    expect(error).toMatchObject({ status: 503, attempts: 1, mayHaveBeenProcessed: true });
  });

  test.each(unknown)('%i is sent again with riskDuplicates', async (status) => {
    await using server = await first(status);
    const made = await clientOf(server, { maxRetryDelay: 1, riskDuplicates: true }).books.create(novel);
    expect(made).toEqual(book);
    expect(server.requests).toHaveLength(2);
  });

  test('is remembered when a later attempt is refused', async () => {
    await using server = await serve((response, before) => answer(response, before === 0 ? 500 : 422, busy));
    const call = clientOf(server, { maxRetryDelay: 1 }).books.create(novel, { riskDuplicates: true });
    expect(await call.catch((error) => error)).toMatchObject({ status: 422, attempts: 2, mayHaveBeenProcessed: true });
  });

  test('is never a success whose body is lost, even with riskDuplicates', async () => {
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{', () => response.destroy());
    });
    const call = clientOf(server, { maxRetryDelay: 1, riskDuplicates: true }).books.create(novel);
    expect(await call.catch((error) => error)).toMatchObject({ name: 'UnreadableResponseError', reason: 'cut off' });
    expect(server.requests).toHaveLength(1);
  });
});

test('a body arrives whole in Deno, in a form that Deno cannot send twice', async () => {
  vi.stubGlobal('Deno', {});
  await using server = await serve((response) => answer(response, 200, book));
  await clientOf(server)
    .books.create(novel)
    .finally(() => vi.unstubAllGlobals());
  const [received] = server.requests;
  const body = JSON.stringify(novel);
  expect(received?.body).toBe(body);
  expect(received?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': `${body.length}` });
});

describe('an idempotent method', () => {
  class Things extends Client {
    readonly GET =
      this.fetchMethod<
        (path: string, init?: { signal?: AbortSignal; params?: object }) => Promise<{ data?: unknown; error?: unknown }>
      >('GET');
  }
  const things = (baseUrl: string) => new Things({ environments: {}, headers: {} }, { baseUrl, maxRetryDelay: 1 });

  test.each([408, 429, 500, 502, 503, 504])('is sent again after %i', async (status) => {
    await using server = await first(status);
    expect((await things(server.url).GET('/things')).data).toEqual(book);
  });

  test('is sent again after a reset, a timeout and half an answer', async () => {
    const faults = [
      (response: ServerResponse) => response.destroy(),
      passTime,
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{', () => response.destroy());
      },
    ];
    for (const fault of faults) {
      if (fault === passTime) stopClock();
      await using server = await serve((response, before) =>
        before === 0 ? fault(response) : answer(response, 200, book),
      );
      expect((await things(server.url).GET('/things')).data).toEqual(book);
    }
  });

  test('is not sent again after the caller aborts', async () => {
    const caller = new AbortController();
    await using server = await serve(() => caller.abort());
    const onRetry = vi.fn();
    const client = new Things({ environments: {}, headers: {} }, { baseUrl: server.url, onRetry });
    await expect(client.GET('/things', { signal: caller.signal })).rejects.toBeInstanceOf(AbortError);
    expect(onRetry).not.toHaveBeenCalled();
    expect(server.requests).toHaveLength(1);
  });

  test('is named without its query, which can contain personal data', async () => {
    await using server = await serve((response) => answer(response, 404, busy));
    const urls: string[] = [];
    const client = new Things(
      { environments: {}, headers: {} },
      { baseUrl: server.url, onRequest: ({ url }) => urls.push(url), onResponse: ({ url }) => urls.push(url) },
    );
    await client.GET('/things', { params: { query: { name: 'Ada' } } });
    expect(server.requests[0]?.url).toBe('/things?name=Ada');
    expect(urls).toEqual([`${server.url}/things`, `${server.url}/things`]);
  });

  test('is not reported as processed', async () => {
    await using server = await serve((response) => answer(response, 502, ''));
    const { error } = await things(server.url).GET('/things');
    expect(error).toMatchObject({ status: 502, attempts: 3, mayHaveBeenProcessed: false });
  });
});

describe('time', () => {
  test.each([
    { name: 'no answer begins', handle: passTime, fetch },
    {
      name: 'the body does not come',
      fetch: fetchThenPassTime,
      handle: (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{');
      },
    },
  ])('ends the call if $name', async ({ handle, fetch }) => {
    await using server = await serve(handle);
    const longer = 100_000;
    for (const limits of [
      { timeout: 60_000, deadline: longer },
      { timeout: longer, deadline: 60_000 },
    ]) {
      stopClock();
      const error = await clientOf(server, { ...limits, fetch })
        .books.create(novel)
        .catch((error) => error);
      expect(error).toBeInstanceOf(TimeoutError);
      // A deadline counts from the beginning of the call, so a little of it may be over when the attempt begins.
      expect(error.message.replace(/\d+ ms/, 'N ms')).toBe(
        `POST ${server.url}/books took longer than N ms. It may have been processed: find out on the server before you send it again.`,
      );
    }
  });

  test.each([{ limits: { timeout: 0 } }, { limits: { deadline: 0 } }])(
    'sends nothing without time left: $limits',
    async ({ limits }) => {
      const fetch = vi.fn(async () => Response.json(book));
      const call = new LibraryClient({ apiKey: 'key', fetch }).books.create(novel, limits);
      const error = await call.catch((error) => error);
      expect(error).toMatchObject({ name: 'TimeoutError', attempts: 0, mayHaveBeenProcessed: false });
      expect(error.message).toContain(' took longer than 0 ms. ');
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test('of the body of a failure does not hide its status', async () => {
    await using server = await serve((response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.write('{');
    });
    stopClock();
    const error = await clientOf(server, { fetch: fetchThenPassTime })
      .books.create(novel)
      .catch((error) => error);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 500, body: undefined, text: '' });
    expect(error.message).toContain(' answered with 500 and a body that is cut off ');
  });
});

describe("the caller's signal", () => {
  test('ends a running call at once, and closes its connection', async () => {
    const closed: Promise<unknown>[] = [];
    const caller = new AbortController();
    await using server = await serve((response) => {
      closed.push(new Promise((done) => response.once('close', done)));
      caller.abort(new Error('enough'));
    });
    const error = await clientOf(server)
      .books.create(novel, { signal: caller.signal })
      .catch((error) => error);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: new Error('enough'), attempts: 1, mayHaveBeenProcessed: true });
    await Promise.all(closed);
  });

  test('sends nothing if already aborted', async () => {
    await using server = await first(200);
    const error = await clientOf(server)
      .books.create(novel, { signal: AbortSignal.abort() })
      .catch((error) => error);
    expect(error).toMatchObject({ name: 'AbortError', attempts: 0, mayHaveBeenProcessed: false });
    expect(server.requests).toHaveLength(0);
  });

  test('rejects only its own call if it is invalid', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const fetch = vi.fn(async () => Response.json(book));
    const signal = {} as AbortSignal;
    const call = new LibraryClient({ apiKey: 'key', fetch }).books.create(novel, { signal });
    await expect(call).rejects.toThrow('`signal` must be an `AbortSignal`.');
    expect(fetch).not.toHaveBeenCalled();
    // An error thrown in a timer could not be caught.
    expect(timers).not.toHaveBeenCalled();
    timers.mockRestore();
  });

  test('ends a call even if fetch ignores it', async () => {
    const fetch = () => new Promise<never>(() => {});
    const client = new LibraryClient({ apiKey: 'key', fetch });
    await expect(client.books.create(novel, { timeout: 20 })).rejects.toThrow('took longer than 20 ms');
    await expect(client.books.create(novel, { signal: AbortSignal.timeout(5) })).rejects.toThrow('was aborted');
  });
});
