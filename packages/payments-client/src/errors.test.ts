import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as client from './index.ts';
import { clientOf, payment, request } from './testing/payment.ts';
import { answer, serve } from './testing/serve.ts';

/** The error of a call that is answered like this. */
async function errorOf(status: number, body: unknown, headers: Record<string, string> = {}, options = {}) {
  await using server = await serve((response) => answer(response, status, body, headers));
  const error = await clientOf(server, { maxRetries: 0, ...options })
    .payments.create(request)
    .then(
      () => expect.unreachable(),
      (error) => error,
    );
  return { error, message: String(error.message).replace(server.url, 'http://server') };
}

describe('the error of each status', () => {
  const body = { code: 'UNSUPPORTED_COUNTRY', message: 'Country AQ is not supported.' };
  const start = (status: number) =>
    `POST http://server/payments was answered with ${status} UNSUPPORTED_COUNTRY: Country AQ is not supported (request req_1).`;
  const unknown = 'It may have been processed: find out on the server before you send it again.';
  const cases: { status: number; name: keyof typeof client; remedy: string }[] = [
    { status: 400, name: 'BadRequestError', remedy: 'Correct the request.' },
    { status: 401, name: 'AuthenticationError', remedy: 'Check the credentials and the environment.' },
    { status: 403, name: 'PermissionDeniedError', remedy: 'Check the credentials and the environment.' },
    { status: 404, name: 'NotFoundError', remedy: 'Check the ids and the environment.' },
    { status: 409, name: 'ConflictError', remedy: 'Correct the request.' },
    { status: 415, name: 'StatusError', remedy: 'Correct the request.' },
    { status: 422, name: 'UnprocessableEntityError', remedy: 'Correct the request.' },
    { status: 429, name: 'RateLimitError', remedy: 'Wait, then send it again.' },
    { status: 500, name: 'ServerError', remedy: unknown },
    { status: 502, name: 'ServerError', remedy: unknown },
    { status: 599, name: 'ServerError', remedy: unknown },
  ];

  test.each(cases)('$status is a $name', async ({ status, name, remedy }) => {
    const { error, message } = await errorOf(status, body, { 'x-request-id': 'req_1' });
    expect(message).toBe(`${start(status)} ${remedy}`);
    expect(error).toMatchObject({
      name,
      status,
      code: 'UNSUPPORTED_COUNTRY',
      body,
      requestId: 'req_1',
      method: 'POST',
      attempts: 1,
    });
    expect(error).toBeInstanceOf(client.StatusError);
    expect(error).toBeInstanceOf(client.CallError);
    expect(client.isCallError(error)).toBe(true);
    expect(error.response.headers.get('x-request-id')).toBe('req_1');
  });
});

describe('what cannot be read is told apart', () => {
  const html = '<!doctype html><title>Bad gateway</title>';
  const cases: { name: string; status: number; body: string; type: string; want: string; reason?: string }[] = [
    {
      name: 'an empty 502',
      status: 502,
      body: '',
      type: 'text/plain',
      want: '502 and a body that is empty (text/plain).',
    },
    {
      name: 'a 502 of a proxy',
      status: 502,
      body: html,
      type: 'text/html',
      want: '502 and a body that is not JSON (text/html).',
    },
    {
      name: 'a success that is empty',
      status: 200,
      body: '',
      type: 'application/json',
      want: '200 and a body that is empty (application/json).',
      reason: 'empty',
    },
    {
      name: 'a success that is a page',
      status: 200,
      body: html,
      type: 'text/html',
      want: '200 and a body that is not JSON (text/html).',
      reason: 'not JSON',
    },
    {
      name: 'a success that ends early',
      status: 200,
      body: '{"payment_id":"pay_1"',
      type: 'application/json',
      want: '200 and a body that is broken JSON (application/json).',
      reason: 'broken JSON',
    },
    {
      name: 'a 422 without a code',
      status: 422,
      body: '{}',
      type: 'application/json',
      want: '422. Correct the request.',
    },
    {
      name: 'a 422 whose body is a word',
      status: 422,
      body: '"no"',
      type: 'application/json',
      want: '422. Correct the request.',
    },
    {
      name: 'a 422 whose body is null',
      status: 422,
      body: 'null',
      type: 'application/json',
      want: '422 and a body that is not JSON (application/json).',
    },
  ];

  test.each(cases)('$name', async ({ status, body, type, want, reason }) => {
    const { error, message } = await errorOf(status, body, { 'content-type': type });
    expect(message).toContain(` was answered with ${want}`);
    expect(error).toMatchObject({ status, text: body, ...(reason ? { name: 'UnreadableResponseError', reason } : {}) });
    expect(error.mayHaveBeenProcessed).toBe(status !== 422);
  });

  test('an empty answer without a content type', async () => {
    await using server = await serve((response) => void response.writeHead(502, { 'content-length': 0 }).end());
    const call = clientOf(server).payments.create(request);
    await expect(call).rejects.toThrow(' was answered with 502 and a body that is empty. It may have been processed');
  });

  test('a success that is cut off', async () => {
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"payment_id"', () => response.destroy());
    });
    const error = await clientOf(server)
      .payments.create(request)
      .catch((error) => error);
    expect(error).toMatchObject({ name: 'UnreadableResponseError', reason: 'cut off', mayHaveBeenProcessed: true });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe('a success is read', () => {
  test.each([
    { name: 'under a wrong content type', body: JSON.stringify(payment), headers: { 'content-type': 'text/plain' } },
    { name: 'compressed', body: gzipSync(JSON.stringify(payment)), headers: { 'content-encoding': 'gzip' } },
    { name: 'after a byte order mark', body: `\uFEFF${JSON.stringify(payment)}`, headers: {} },
  ])('$name', async ({ body, headers }) => {
    await using server = await serve((response) => response.writeHead(200, headers).end(body));
    expect(await clientOf(server).payments.create(request)).toEqual(payment);
  });

  test('of ten megabytes', async () => {
    const metadata = { note: 'x'.repeat(10_000_000) };
    await using server = await serve((response) => answer(response, 200, { ...payment, metadata }));
    expect((await clientOf(server).payments.create(request)).metadata.note).toHaveLength(10_000_000);
  });

  test('in spite of a byte that is no UTF-8, because the payment exists and its id is what matters', async () => {
    const [before, after] = JSON.stringify({ ...payment, metadata: { note: '#' } }).split('#');
    const body = Buffer.concat([Buffer.from(before ?? ''), Buffer.from([0xff]), Buffer.from(after ?? '')]);
    await using server = await serve((response) => response.writeHead(200).end(body));
    expect(await clientOf(server).payments.create(request)).toMatchObject({
      payment_id: 'pay_1',
      metadata: { note: '\uFFFD' },
    });
  });
});

describe('a redirect is not followed, so that neither the body nor the key goes to a place that nobody has named', () => {
  test.each([
    { status: 302, mayHaveBeenProcessed: true },
    { status: 303, mayHaveBeenProcessed: true },
    { status: 307, mayHaveBeenProcessed: false },
    { status: 308, mayHaveBeenProcessed: false },
  ])('$status', async ({ status, mayHaveBeenProcessed }) => {
    await using elsewhere = await serve((response) => answer(response, 200, payment));
    const { error } = await errorOf(status, '', { location: `${elsewhere.url}/payments` });
    expect(error).toMatchObject({ name: 'StatusError', status, mayHaveBeenProcessed });
    expect(elsewhere.requests).toEqual([]);
    if (!mayHaveBeenProcessed) expect(error.message).toContain('Check the base URL.');
  });
});

describe('nothing that is logged holds a secret', () => {
  const shown = (error: Error) =>
    [inspect(error, { depth: 9 }), JSON.stringify(error), String(error), error.stack].join();

  test('the key, even when the server repeats it', async () => {
    const message = 'The key sk_secret_key is not known';
    const { error } = await errorOf(401, { code: 'UNAUTHORIZED', message, echo: 'Bearer sk_secret_key' });
    expect(error.message).toContain('The key *** is not known');
    expect(shown(error) + error.text).not.toContain('sk_secret_key');
  });

  test('the key, when there is no answer', async () => {
    const server = await serve(() => {});
    await server[Symbol.asyncDispose]();
    const error = await clientOf(server, { maxRetries: 0 })
      .payments.create(request)
      .catch((error) => error);
    expect(error.message).toBe(`POST ${server.url}/payments got no answer: ECONNREFUSED. Check the network.`);
    expect(shown(error)).not.toContain('sk_secret_key');
  });

  test('the client secret and the name of the buyer, when a success is broken', async () => {
    const { error } = await errorOf(200, JSON.stringify(payment).slice(0, -1));
    expect(shown(error)).not.toMatch(/cs_secret_1|ada@example|Ada Lovelace/);
    // Whoever needs the payment id can still have it.
    expect(error.text).toContain('"payment_id":"pay_1"');
  });

  test('a header of the answer', async () => {
    const { error } = await errorOf(500, {}, { 'set-cookie': 'session=hidden' });
    expect(shown(error)).not.toContain('hidden');
  });
});

describe('an error of another copy of this package', () => {
  class CallError extends Error {
    mayHaveBeenProcessed = true;
  }

  test('is known all the same', () => {
    expect(client.isCallError(new CallError())).toBe(true);
  });

  test.each([new Error('no'), new client.ConfigurationError('no'), { mayHaveBeenProcessed: true }, null, 'no'])(
    '%s is none',
    (value) => {
      expect(client.isCallError(value)).toBe(false);
    },
  );
});
