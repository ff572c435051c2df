import { getEventListeners } from 'node:events';
import { AbortError, type LibraryClientOptions } from '@library/library-client';
import { expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

test('a signal that outlives many calls keeps no listener of any of them', async () => {
  await using server = await serve((response, before) =>
    before % 3 === 0 ? answer(response, 429, '', { 'retry-after': '0' }) : answer(response, 200, book),
  );
  const { signal } = new AbortController();
  const client = clientOf(server);
  for (let call = 0; call < 20; call += 1) await client.books.create(novel, { signal });
  expect(server.requests).toHaveLength(30);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a signal ends a call at once while its answer is read, and the connection is closed', async () => {
  const caller = new AbortController();
  let closed: Promise<unknown> | undefined;
  await using server = await serve((response) => {
    closed = new Promise((done) => response.once('close', done));
    response.writeHead(200, { 'content-length': 100 });
    response.write('{');
  });
  // The headers have come when this fetch hands on its answer.
  const fetch: LibraryClientOptions['fetch'] = async (outgoing, init) => {
    const response = await globalThis.fetch(outgoing, init);
    setTimeout(() => caller.abort('enough'), 1);
    return response;
  };
  const call = clientOf(server, { fetch }).books.create(novel, { signal: caller.signal });
  const error = await call.catch((error) => error);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ cause: 'enough', mayHaveBeenProcessed: true });
  await closed;
});

test('an answer that comes after the end of its call is dropped without a complaint', async () => {
  const complaints: unknown[] = [];
  const complain = (reason: unknown) => complaints.push(reason);
  process.on('unhandledRejection', complain);
  const ends: (() => void)[] = [];
  const late = (end: (done: (value: Response) => void, fail: (reason: unknown) => void) => void) => () =>
    new Promise<Response>((done, fail) => ends.push(() => end(done, fail)));
  const broken = () => new ReadableStream({ start: (controller) => controller.error(new Error('late')) });
  const fetches = [late((_, fail) => fail(new Error('late'))), late((done) => done(new Response(broken())))];
  for (const fetch of fetches) {
    const call = clientOf({ url: 'http://server' }, { fetch }).books.create(novel, { timeout: 1 });
    await expect(call).rejects.toThrow('took longer than 1 ms');
  }
  for (const end of ends) end();
  await new Promise((turn) => setTimeout(turn, 20));
  process.off('unhandledRejection', complain);
  expect(complaints).toEqual([]);
});

test('connections are used again, whatever the answer was', async () => {
  const ports = new Set<number | undefined>();
  await using server = await serve((response, before) => {
    ports.add(response.socket?.remotePort);
    answer(response, [500, 422, 200, 302][before % 4] ?? 200, book);
  });
  const client = clientOf(server, { maxRetries: 0 });
  for (let call = 0; call < 8; call += 1) await client.books.create(novel).catch(() => {});
  expect(server.requests).toHaveLength(8);
  // A call that follows at once may find the first connection still busy with its last bytes.
  expect(ports.size).toBeLessThanOrEqual(2);
});
