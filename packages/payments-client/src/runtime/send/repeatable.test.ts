import { LibraryClient, type LibraryClientOptions } from '@library/library-client';
import { describe, expect, test } from 'vitest';
import { Client } from '../call/client.ts';
import type { Operation } from '../settings/operation.ts';
import { answer, serve } from '../testing/serve.ts';

/** A client whose document says more of `POST /loans`. */
class LoanClient extends Client {
  constructor(operation: Operation, options: LibraryClientOptions) {
    const identity = { environments: {}, headers: { 'x-api-key': 'secret_key' } };
    super({ ...identity, operations: { 'POST /loans': operation } }, options);
  }

  lend(options = {}) {
    return this.call<{ id: string }>('POST', '/loans', { body: { book: 'b_0f' } }, { maxRetryDelay: 1, ...options });
  }
}

const failures = {
  500: (response) => answer(response, 500, {}),
  503: (response) => answer(response, 503, {}, { 'retry-after': '0' }),
  'a reset': (response) => void response.destroy(),
  'half an answer': (response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{', () => response.destroy());
  },
} satisfies Record<string, Parameters<typeof serve>[0]>;

describe('an operation with an idempotency key', () => {
  /** A server that makes the loan, fails twice, and makes one loan for each key. */
  async function lender(fail: Parameters<typeof serve>[0]) {
    const loans = new Set<unknown>();
    const server = await serve((response, before) => {
      loans.add(server.requests[before]?.headers['idempotency-key']);
      before < 2 ? fail(response, before) : answer(response, 200, { id: 'l_1' });
    });
    return { server, loans };
  }

  test.each(Object.entries(failures))('is repeated after %s, and processed once', async (_name, fail) => {
    const { server: opened, loans } = await lender(fail);
    await using server = opened;
    const client = new LoanClient({ idempotencyKey: 'Idempotency-Key' }, { baseUrl: server.url });
    expect(await client.lend()).toEqual({ id: 'l_1' });
    expect(server.requests).toHaveLength(3);
    expect([...loans]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"book":"b_0f"}'));
  });

  test('has a new key for each call', async () => {
    await using server = await serve((response) => answer(response, 200, { id: 'l_1' }));
    const client = new LoanClient({ idempotencyKey: 'Idempotency-Key' }, { baseUrl: server.url });
    await client.lend();
    await client.lend();
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  test('keeps the key of the caller', async () => {
    await using server = await serve((response) => answer(response, 200, { id: 'l_1' }));
    const client = new LoanClient({ idempotencyKey: 'Idempotency-Key' }, { baseUrl: server.url });
    await client.lend({ headers: { 'idempotency-key': 'order-1042' } });
    expect(server.requests[0]?.headers['idempotency-key']).toBe('order-1042');
  });

  test('reports that it may have been processed when every attempt has failed', async () => {
    await using server = await serve((response) => answer(response, 500, {}));
    const client = new LoanClient({ idempotencyKey: 'Idempotency-Key' }, { baseUrl: server.url });
    await expect(client.lend()).rejects.toMatchObject({ attempts: 3, mayHaveBeenProcessed: true });
  });
});

describe('a response that means "not processed"', () => {
  const unprocessed = { notProcessed: [409, 503] };

  test.each([409, 503])('%i is followed by another attempt', async (status) => {
    await using server = await serve((response, before) =>
      before === 0 ? answer(response, status, {}) : answer(response, 200, { id: 'l_1' }),
    );
    expect(await new LoanClient(unprocessed, { baseUrl: server.url }).lend()).toEqual({ id: 'l_1' });
    expect(server.requests).toHaveLength(2);
  });

  test('is what the error says too', async () => {
    await using server = await serve((response) => answer(response, 503, {}));
    const call = new LoanClient(unprocessed, { baseUrl: server.url }).lend();
    await expect(call).rejects.toMatchObject({ status: 503, attempts: 3, mayHaveBeenProcessed: false });
  });

  test('says nothing of other statuses', async () => {
    await using server = await serve((response) => answer(response, 500, {}));
    const call = new LoanClient(unprocessed, { baseUrl: server.url }).lend();
    await expect(call).rejects.toMatchObject({ status: 500, attempts: 1, mayHaveBeenProcessed: true });
  });
});

test('an operation of which the document says nothing has no key', async () => {
  await using server = await serve((response) => answer(response, 200, { id: 'b_0f', title: 'Emma' }));
  const client = new LibraryClient({ apiKey: 'secret_key', baseUrl: server.url });
  await client.books.create({ kind: 'novel', title: 'Emma', pages: 474 });
  expect(server.requests[0]?.headers).not.toHaveProperty('idempotency-key');
});
