import { createMock } from '@library/library-mock';
import type { book as Book } from '@library/library-types';
import { expect, expectTypeOf, test } from 'vitest';
import { ServerError } from '../errors/status-errors.ts';
import { book, clientOf } from '../testing/library.ts';
import { answer, serve } from '../testing/serve.ts';

const shelf = (...ids: string[]) => ids.map((id) => ({ ...book, id }));

test('an iterator sends a request for each page, and ends after the last', async () => {
  const pages = [shelf('b_1', 'b_2'), shelf('b_3'), []];
  await using server = await serve((response, before) => answer(response, 200, pages[before]));
  const ids: string[] = [];
  const all = clientOf(server).books.listAll({ query: { limit: 2 }, headers: { 'x-trace': 't1' } });
  expectTypeOf(all).toEqualTypeOf<AsyncIterable<Book>>();
  for await (const { id } of all) ids.push(id);
  expect(ids).toEqual(['b_1', 'b_2', 'b_3']);
  expect(server.requests.map(({ url, headers }) => [url, headers['x-trace']])).toEqual([
    ['/books?limit=2&page=1', 't1'],
    ['/books?limit=2&page=2', 't1'],
    ['/books?limit=2&page=3', 't1'],
  ]);
});

test('a page that fails is sent again within the limits, and rejects as a call does', async () => {
  await using server = await serve((response, before) =>
    before === 0 ? answer(response, 200, shelf('b_1')) : answer(response, 503, { detail: 'down' }),
  );
  const ids: string[] = [];
  const iterate = async () => {
    for await (const { id } of clientOf(server).books.listAll({ maxRetries: 1, maxRetryDelay: 1 })) ids.push(id);
  };
  await expect(iterate()).rejects.toThrow(ServerError);
  expect([ids, server.requests.length]).toEqual([['b_1'], 3]);
});

test('a signal ends the iteration', async () => {
  const stop = new AbortController();
  await using server = await serve((response, before) => answer(response, 200, shelf(`b_${before}`)));
  const iterate = async () => {
    for await (const { id } of clientOf(server).books.listAll({ signal: stop.signal })) if (id === 'b_2') stop.abort();
  };
  await expect(iterate()).rejects.toMatchObject({ name: 'AbortError' });
  expect(server.requests).toHaveLength(3);
});

test('the lists of the mock end', async () => {
  const { fetch } = createMock();
  let count = 0;
  for await (const _book of clientOf({ url: 'https://mock.test' }, { fetch }).books.listAll()) count += 1;
  expect(count).toBeLessThan(100);
});
