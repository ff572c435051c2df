import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RateLimitError, type Result, resultOf } from '../index.ts';
import { clientOf, payment, request } from './testing/payment.ts';
import { answer, serve } from './testing/serve.ts';

const error = { code: 'NOT_FOUND', message: 'No such product' };

test('a call gives its data', async () => {
  await using server = await serve((response) => answer(response, 200, payment));
  expect(await clientOf(server).payments.create(request)).toEqual(payment);
  const [{ headers, ...sent } = { headers: {} }] = server.requests;
  expect(sent).toEqual({ method: 'POST', url: '/payments', body: JSON.stringify(request) });
  expect(headers).toMatchObject({
    accept: 'application/json',
    authorization: 'Bearer sk_secret_key',
    'content-type': 'application/json',
    'user-agent': expect.stringMatching(/^payments-client\/\d/),
  });
});

test('a call takes headers along, and leaves one out for null', async () => {
  await using server = await serve((response) => answer(response, 200, payment));
  const headers = { 'x-trace': 't1', Accept: null };
  await clientOf(server).payments.create(request, { headers });
  expect(server.requests[0]?.headers).toMatchObject({ 'x-trace': 't1', accept: '*/*' });
});

describe('withResponse', () => {
  test('gives the data with the answer that carried it', async () => {
    await using server = await serve((response) =>
      answer(response, 200, payment, { 'x-request-id': 'req_1', 'x-left': '9' }),
    );
    const { data, response, requestId } = await clientOf(server).payments.create(request).withResponse();
    expect({ data, requestId, left: response.headers.get('x-left') }).toEqual({
      data: payment,
      requestId: 'req_1',
      left: '9',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('rejects as the call does', async () => {
    await using server = await serve((response) => answer(response, 404, error));
    await expect(clientOf(server).payments.create(request).withResponse()).rejects.toMatchObject({ status: 404 });
  });
});

describe('resultOf', () => {
  test('tells by status how the call ended', async () => {
    await using server = await serve((response) => answer(response, 200, payment));
    const result = await resultOf(clientOf(server).payments.create(request));
    expect(result.status === 200 && result.data.payment_id).toBe('pay_1');
  });

  test.each([400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504])('%i', async (status) => {
    await using server = await serve((response) => answer(response, status, error));
    const result = await resultOf(clientOf(server, { maxRetries: 0 }).payments.create(request));
    expect(result).toMatchObject({ ok: false, status, error: { status, code: 'NOT_FOUND' } });
    if (result.status === 429) expect(result.error).toBeInstanceOf(RateLimitError);
  });

  test.each([302, 402, 415, 501])('%i has no class of its own', async (status) => {
    await using server = await serve((response) => answer(response, status, error));
    const result = await resultOf(clientOf(server).payments.create(request));
    expect(result).toMatchObject({ ok: false, status: 'other', error: { status } });
  });

  test('no answer, and none that can be read, have no status', async () => {
    await using server = await serve((response, before) =>
      before === 0 ? response.destroy() : answer(response, 200, '<p>'),
    );
    const results: Result<unknown>[] = [];
    for (let call = 0; call < 2; call += 1) results.push(await resultOf(clientOf(server).payments.create(request)));
    expect(results).toMatchObject([
      { ok: false, status: 'none', error: { name: 'ConnectionError' } },
      { ok: false, status: 'none', error: { name: 'UnreadableResponseError', status: 200 } },
    ]);
  });

  test('throws what is a fault of the program', async () => {
    await using server = await serve((response) => answer(response, 200, payment));
    const circular: Record<string, unknown> = { ...request };
    circular.metadata = circular;
    await expect(resultOf(clientOf(server).payments.create(circular as never))).rejects.toThrow(TypeError);
    expect(server.requests).toEqual([]);
  });
});

test('a failed call is reported as unhandled only when nobody asks for its outcome', async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  const others = process.rawListeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', listener);
  try {
    await using server = await serve((response) => answer(response, 404, error));
    const client = clientOf(server);
    await resultOf(client.payments.create(request));
    await client.payments
      .create(request)
      .withResponse()
      .catch(() => {});
    await client.payments.create(request).catch(() => {});
    await sleep(10);
    expect(unhandled).toEqual([]);
    client.payments.create(request);
    await expect.poll(() => unhandled.length).toBe(1);
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other as NodeJS.UnhandledRejectionListener);
  }
});
