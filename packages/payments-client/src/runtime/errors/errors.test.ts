import { inspect } from 'node:util';
import * as client from '@library/library-client';
import { describe, expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

/** The error of a call with this answer. */
async function errorOf(status: number, body: unknown, headers: Record<string, string> = {}, options = {}) {
  await using server = await serve((response) => answer(response, status, body, headers));
  const error = await clientOf(server, { maxRetries: 0, ...options })
    .books.create(novel)
    .then(
      () => expect.unreachable(),
      (error) => error,
    );
  return { error, message: String(error.message).replace(server.url, 'http://server') };
}

describe('the error of each status', () => {
  const body = { code: 'UNSUPPORTED_LANGUAGE', message: 'Language xx is not supported.' };
  const start = (status: number) =>
    `POST http://server/books was answered with ${status} UNSUPPORTED_LANGUAGE: Language xx is not supported (request req_1).`;
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
      code: 'UNSUPPORTED_LANGUAGE',
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

describe('the body', () => {
  const html = '<!doctype html><title>Bad gateway</title>';
  const cases: { name: string; status: number; body: string; want: string; reason?: string }[] = [
    { name: 'of a 422 without a code', status: 422, body: '{}', want: '422. Correct the request.' },
    { name: 'of a 422 that is a string', status: 422, body: '"no"', want: '422. Correct the request.' },
    {
      name: 'of a 422 that is null',
      status: 422,
      body: 'null',
      want: '422 and a body that is not JSON (application/json).',
    },
    {
      name: 'of a 502 of a proxy',
      status: 502,
      body: html,
      want: '502 and a body that is not JSON (application/json).',
    },
    { name: 'of a success that is empty', status: 200, body: '', want: '200', reason: 'empty' },
    { name: 'of a success that is an HTML page', status: 200, body: html, want: '200', reason: 'not JSON' },
    {
      name: 'of a success that ends early',
      status: 200,
      body: '{"id":"b_0f"',
      want: '200',
      reason: 'broken JSON',
    },
  ];

  test.each(cases)('$name is available as text', async ({ status, body, want, reason }) => {
    const { error, message } = await errorOf(status, body);
    expect(message).toContain(` was answered with ${want}`);
    expect(error).toMatchObject({ status, text: body, ...(reason ? { name: 'UnreadableResponseError', reason } : {}) });
  });

  test('of a success that is cut off has a cause', async () => {
    await using server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"id"', () => response.destroy());
    });
    const error = await clientOf(server)
      .books.create(novel)
      .catch((error) => error);
    expect(error).toMatchObject({ name: 'UnreadableResponseError', reason: 'cut off' });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

test('does not follow a redirect, so that neither the body nor the key goes to another server', async () => {
  await using elsewhere = await serve((response) => answer(response, 200, book));
  for (const status of [301, 302, 303, 307, 308]) {
    const { error, message } = await errorOf(status, '', { location: `${elsewhere.url}/books#for-ada` });
    expect(message).toContain(
      ` was answered with ${status} to ${elsewhere.url}/books and a body that is empty (application/json). `,
    );
    expect(error).toMatchObject({ name: 'StatusError', status, mayHaveBeenProcessed: status < 307 });
  }
  expect(elsewhere.requests).toEqual([]);
});

describe('logs contain no secrets', () => {
  const shown = (error: Error) =>
    [inspect(error, { depth: 9 }), JSON.stringify(error), String(error), error.stack].join();

  test('the key, even if the server repeats it', async () => {
    const message = 'The key secret_key is not known';
    const { error } = await errorOf(401, { code: 'UNAUTHORIZED', message, echo: 'Bearer secret_key' });
    expect(error.message).toContain('The key *** is not known');
    expect(shown(error) + error.text).not.toContain('secret_key');
  });

  test('the key, if no answer came', async () => {
    const server = await serve(() => {});
    await server[Symbol.asyncDispose]();
    const error = await clientOf(server, { maxRetries: 0 })
      .books.create(novel)
      .catch((error) => error);
    expect(error.message).toBe(`POST ${server.url}/books got no answer: ECONNREFUSED. Check the network.`);
    expect(shown(error)).not.toContain('secret_key');
  });

  test('the data of a broken success', async () => {
    const { error } = await errorOf(200, JSON.stringify(book).slice(0, -1));
    expect(shown(error)).not.toMatch(/Emma|Ada Lovelace/);
    // The book id is still available.
    expect(error.text).toContain('"id":"b_0f"');
  });

  test('the body of a failure, and an e-mail address in its message, which stays on one line', async () => {
    const message = 'The reader ada@example.com exists.\nERROR forged';
    const { error } = await errorOf(409, { code: 'CONFLICT', message, name: 'Ada Lovelace' });
    expect(error.message).toContain('409 CONFLICT: The reader *** exists.***ERROR forged. Correct the request.');
    expect(shown(error)).not.toMatch(/Ada Lovelace|ada@example|Address/);
    expect(error.body).toEqual({ code: 'CONFLICT', message, name: 'Ada Lovelace' });
  });

  test('a query, if the platform reports the whole URL', async () => {
    const fetch = () => Promise.reject(new TypeError('error sending request for url (http://server/things?name=Ada)'));
    const error = await clientOf({ url: 'http://server' }, { fetch, maxRetries: 0 })
      .books.create(novel)
      .catch((error) => error);
    expect(error.message).toContain('got no answer: error sending request for url (http://server/things. It may');
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

  test('is recognized', () => {
    expect(client.isCallError(new CallError())).toBe(true);
  });

  test('is recognized as one of configuration', () => {
    class ConfigurationError extends Error {
      override name = 'ConfigurationError';
    }
    class OwnError extends client.ConfigurationError {}
    expect(new ConfigurationError()).toBeInstanceOf(client.ConfigurationError);
    expect(new OwnError()).toBeInstanceOf(client.ConfigurationError);
    expect(new client.ConfigurationError()).not.toBeInstanceOf(OwnError);
    expect(new Error()).not.toBeInstanceOf(client.ConfigurationError);
  });

  test.each([new Error('no'), new client.ConfigurationError('no'), { mayHaveBeenProcessed: true }, null, 'no'])(
    '%s is not one',
    (value) => {
      expect(client.isCallError(value)).toBe(false);
    },
  );
});
