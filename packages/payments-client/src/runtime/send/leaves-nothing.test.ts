import { getEventListeners } from 'node:events';
import { AbortError, type LibraryClientOptions } from '@library/library-client';
import { expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

test('a long-lived signal keeps no listeners of ended calls', async () => {
  await using server = await serve((response, before) =>
    before % 3 === 0 ? answer(response, 429, '', { 'retry-after': '0' }) : answer(response, 200, book),
  );
  const { signal } = new AbortController();
  const client = clientOf(server);
  for (let call = 0; call < 20; call += 1) await client.books.create(novel, { signal });
  expect(server.requests).toHaveLength(30);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a signal ends a call at once while its answer is being read, and closes the connection', async () => {
  const caller = new AbortController();
  let closed: Promise<unknown> | undefined;
  await using server = await serve((response) => {
    closed = new Promise((done) => response.once('close', done));
    response.writeHead(200, { 'content-length': 100 });
    response.write('{');
  });
  // The headers have arrived when this fetch resolves.
  const fetch: LibraryClientOptions['fetch'] = async (outgoing, init) => {
    const response = await globalThis.fetch(outgoing, init);
    setImmediate(() => caller.abort('enough'));
    return response;
  };
  const call = clientOf(server, { fetch }).books.create(novel, { signal: caller.signal });
  const error = await call.catch((error) => error);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ cause: 'enough', mayHaveBeenProcessed: true });
  await closed;
});

test('silently drops an answer that arrives after the end of its call', async () => {
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
  // Node reports rejections before it runs this.
  await new Promise((turn) => setImmediate(turn));
  process.off('unhandledRejection', complain);
  expect(complaints).toEqual([]);
});

test('reuses connections, whatever the answer was', async () => {
  const ports = new Set<number | undefined>();
  await using server = await serve((response, before) => {
    ports.add(response.socket?.remotePort);
    answer(response, [500, 422, 200, 302][before % 4] ?? 200, book);
  });
  const client = clientOf(server, { maxRetries: 0 });
  for (let call = 0; call < 8; call += 1) await client.books.create(novel).catch(() => {});
  expect(server.requests).toHaveLength(8);
  // For the next call, the first connection may still be busy with its last bytes.
  expect(ports.size).toBeLessThanOrEqual(2);
});
