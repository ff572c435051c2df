import type { Hooks } from '@library/library-client';
import { describe, expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

/** Hooks that record their events. */
function recorder(): { calls: [string, object][]; hooks: Required<Hooks> } {
  const calls: [string, object][] = [];
  return {
    calls,
    hooks: {
      onRequest: (event) => void calls.push(['request', event]),
      onResponse: (event) => void calls.push(['response', event]),
      onRetry: (event) => void calls.push(['retry', event]),
    },
  };
}

describe('hooks receive', () => {
  test('every attempt, its answer, and the wait before the next', async () => {
    await using server = await serve((response, before) =>
      before === 0
        ? answer(response, 429, {}, { 'retry-after': '0', 'x-request-id': 'req_1' })
        : answer(response, 200, book, { 'x-request-id': 'req_2' }),
    );
    const { calls, hooks } = recorder();
    await clientOf(server, hooks).books.create(novel);
    const call = { method: 'POST', url: `${server.url}/books`, path: '/books' };
    const duration = expect.any(Number);
    const refused = { ...call, attempt: 1, status: 429, requestId: 'req_1', error: undefined, duration };
    expect(calls).toEqual([
      ['request', { ...call, attempt: 1 }],
      ['response', refused],
      ['retry', { ...refused, delay: 0 }],
      ['request', { ...call, attempt: 2 }],
      ['response', { ...call, attempt: 2, status: 200, requestId: 'req_2', error: undefined, duration }],
    ]);
  });

  test('the reason for a missing answer', async () => {
    await using server = await serve((response) => void response.destroy());
    const { calls, hooks } = recorder();
    await clientOf(server, hooks)
      .books.create(novel)
      .catch(() => {});
    expect(calls.at(-1)).toMatchObject([
      'response',
      { attempt: 1, status: undefined, error: { name: 'ConnectionError', mayHaveBeenProcessed: true } },
    ]);
  });

  test('neither the body nor the key', async () => {
    await using server = await serve((response) => answer(response, 200, book));
    const { calls, hooks } = recorder();
    await clientOf(server, hooks).books.create({ ...novel, subtitle: 'private' });
    expect(JSON.stringify(calls)).not.toMatch(/secret_key|private|Emma|Ada Lovelace/);
  });
});

test.each([
  {
    name: 'throws',
    fail: () => {
      throw new Error('The logger is broken.');
    },
  },
  { name: 'rejects', fail: () => Promise.reject(new Error('The logger is broken.')) },
])('a hook that $name does not change the outcome', async ({ fail }) => {
  await using server = await serve((response) => answer(response, 200, book));
  const client = clientOf(server, { onRequest: fail, onResponse: fail, onRetry: fail });
  expect(await client.books.create(novel)).toEqual(book);
});
