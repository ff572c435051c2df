import { setImmediate as turn } from 'node:timers/promises';
import { RateLimitError, type Result, resultOf } from '@library/library-client';
import { describe, expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

const error = { code: 'NOT_FOUND', message: 'No such book' };

test('a call resolves to its data', async () => {
  await using server = await serve((response) => answer(response, 200, book));
  expect(await clientOf(server).books.create(novel)).toEqual(book);
  const [{ headers, ...sent } = { headers: {} }] = server.requests;
  expect(sent).toEqual({ method: 'POST', url: '/books', body: JSON.stringify(novel) });
  expect(headers).toMatchObject({
    accept: 'application/json',
    'x-api-key': 'secret_key',
    'content-type': 'application/json',
    'user-agent': expect.stringMatching(/^library-client\/\d/),
  });
});

test('a call sends its headers, and null removes one', async () => {
  await using server = await serve((response) => answer(response, 200, book));
  const headers = { 'x-trace': 't1', Accept: null };
  await clientOf(server).books.create(novel, { headers });
  expect(server.requests[0]?.headers).toMatchObject({ 'x-trace': 't1', accept: '*/*' });
});

describe('withResponse', () => {
  test('resolves to the data and its response', async () => {
    await using server = await serve((response) =>
      answer(response, 200, book, { 'x-request-id': 'req_1', 'x-left': '9' }),
    );
    const { data, response, requestId } = await clientOf(server).books.create(novel).withResponse();
    expect({ data, requestId, left: response.headers.get('x-left') }).toEqual({
      data: book,
      requestId: 'req_1',
      left: '9',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('rejects like the call', async () => {
    await using server = await serve((response) => answer(response, 404, error));
    await expect(clientOf(server).books.create(novel).withResponse()).rejects.toMatchObject({ status: 404 });
  });
});

describe('resultOf', () => {
  test('reports by status how the call ended', async () => {
    await using server = await serve((response) => answer(response, 200, book));
    const result = await resultOf(clientOf(server).books.create(novel));
    expect(result.status === 200 && result.data.id).toBe('b_0f');
  });

  test.each([400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504])('%i', async (status) => {
    await using server = await serve((response) => answer(response, status, error));
    const result = await resultOf(clientOf(server, { maxRetries: 0 }).books.create(novel));
    expect(result).toMatchObject({ ok: false, status, error: { status, code: 'NOT_FOUND' } });
    if (result.status === 429) expect(result.error).toBeInstanceOf(RateLimitError);
  });

  test.each([302, 402, 415, 501])('%i has no class of its own', async (status) => {
    await using server = await serve((response) => answer(response, status, error));
    const result = await resultOf(clientOf(server).books.create(novel));
    expect(result).toMatchObject({ ok: false, status: 'other', error: { status } });
  });

  test('a missing or unreadable answer has no status', async () => {
    await using server = await serve((response, before) =>
      before === 0 ? response.destroy() : answer(response, 200, '<p>'),
    );
    const results: Result<unknown>[] = [];
    for (let call = 0; call < 2; call += 1) results.push(await resultOf(clientOf(server).books.create(novel)));
    expect(results).toMatchObject([
      { ok: false, status: 'none', error: { name: 'ConnectionError' } },
      { ok: false, status: 'none', error: { name: 'UnreadableResponseError', status: 200 } },
    ]);
  });

  test('throws errors of the program', async () => {
    await using server = await serve((response) => answer(response, 200, book));
    const circular: Record<string, unknown> = { ...novel };
    circular.price = circular;
    await expect(resultOf(clientOf(server).books.create(circular as never))).rejects.toThrow(TypeError);
    expect(server.requests).toEqual([]);
  });
});

test('a failed call is an unhandled rejection only if nothing awaits it', async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  const others = process.rawListeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', listener);
  try {
    await using server = await serve((response) => answer(response, 404, error));
    const client = clientOf(server);
    await resultOf(client.books.create(novel));
    await client.books
      .create(novel)
      .withResponse()
      .catch(() => {});
    await client.books.create(novel).catch(() => {});
    // Node reports rejections before it runs this.
    await turn();
    expect(unhandled).toEqual([]);
    client.books.create(novel);
    await expect.poll(() => unhandled.length).toBe(1);
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other as NodeJS.UnhandledRejectionListener);
  }
});
