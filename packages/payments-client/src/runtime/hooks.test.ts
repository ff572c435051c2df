import { describe, expect, test } from 'vitest';
import type { Hooks } from '../index.ts';
import { clientOf, payment, request } from './testing/payment.ts';
import { answer, serve } from './testing/serve.ts';

/** Hooks that write down what they are told. */
function recorder(): { told: [string, object][]; hooks: Required<Hooks> } {
  const told: [string, object][] = [];
  return {
    told,
    hooks: {
      onRequest: (event) => void told.push(['request', event]),
      onResponse: (event) => void told.push(['response', event]),
      onRetry: (event) => void told.push(['retry', event]),
    },
  };
}

describe('hooks are told', () => {
  test('of every attempt, its answer, and the wait before the next', async () => {
    await using server = await serve((response, before) =>
      before === 0
        ? answer(response, 429, {}, { 'retry-after': '0', 'x-request-id': 'req_1' })
        : answer(response, 200, payment, { 'x-request-id': 'req_2' }),
    );
    const { told, hooks } = recorder();
    await clientOf(server, hooks).payments.create(request);
    const call = { method: 'POST', url: `${server.url}/payments`, path: '/payments' };
    const duration = expect.any(Number);
    const refused = { ...call, attempt: 1, status: 429, requestId: 'req_1', error: undefined, duration };
    expect(told).toEqual([
      ['request', { ...call, attempt: 1 }],
      ['response', refused],
      ['retry', { ...refused, delay: 0 }],
      ['request', { ...call, attempt: 2 }],
      ['response', { ...call, attempt: 2, status: 200, requestId: 'req_2', error: undefined, duration }],
    ]);
  });

  test('why no answer came', async () => {
    await using server = await serve((response) => void response.destroy());
    const { told, hooks } = recorder();
    await clientOf(server, hooks)
      .payments.create(request)
      .catch(() => {});
    expect(told.at(-1)).toMatchObject([
      'response',
      { attempt: 1, status: undefined, error: { name: 'ConnectionError', mayHaveBeenProcessed: true } },
    ]);
  });

  test('nothing of the body, the key or the buyer', async () => {
    await using server = await serve((response) => answer(response, 200, payment));
    const { told, hooks } = recorder();
    await clientOf(server, hooks).payments.create({ ...request, metadata: { note: 'private' } });
    expect(JSON.stringify(told)).not.toMatch(/sk_secret_key|private|Oranienstrasse|cs_secret_1|ada@example/);
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
])('a hook that $name hides no outcome', async ({ fail }) => {
  await using server = await serve((response) => answer(response, 200, payment));
  const client = clientOf(server, { onRequest: fail, onResponse: fail, onRetry: fail });
  expect(await client.payments.create(request)).toEqual(payment);
});
