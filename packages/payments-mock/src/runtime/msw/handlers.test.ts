import { createMock } from '@library/library-mock';
import { handlers } from '@library/library-mock/msw';
import { serve } from '@library/library-mock/serve';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { posted } from '../testing/library-calls.ts';

const mock = createMock();
const server = setupServer(...handlers(mock), ...handlers(mock, ['http://shop.test:81/api.v1/']));
beforeAll(() => server.listen({ onUnhandledRequest: 'bypass' }));
afterEach(() => mock.reset());
afterAll(() => server.close());

test('the mock answers for the documented servers', async () => {
  const url = 'https://library.example.com/v2';
  const response = await fetch(`${url}/books`, posted());
  expect([response.status, await response.json()]).toEqual([201, expect.objectContaining({ title: 'Emma' })]);
  expect((await fetch(`${url}/nope`)).status).toBe(404);
  expect(mock.requests.map(({ status }) => status)).toEqual([201, 404]);
});

test('answers for the given servers and for no other', async () => {
  expect((await fetch('http://shop.test:81/api.v1/nope', posted())).status).toBe(404);
  expect(mock.requests).toHaveLength(1);
  const other = await serve();
  expect((await fetch(`${other.url}/books`, posted())).status).toBe(201);
  expect([other.requests.length, mock.requests.length]).toEqual([1, 1]);
  await other.close();
});

test('a fault of the connection breaks the call', async () => {
  mock.inject('reset', 'truncate', '503');
  await expect(fetch('https://library.example.com/v2/books', posted())).rejects.toThrow(TypeError);
  const truncated = await fetch('https://library.example.com/v2/books', posted());
  await expect(truncated.text()).rejects.toThrow('terminated');
  expect((await fetch('https://library.example.com/v2/books', posted())).status).toBe(503);
});
