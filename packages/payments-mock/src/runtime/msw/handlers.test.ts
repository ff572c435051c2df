import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMock } from '../index.ts';
import { handlers } from '../msw.ts';
import { serve } from '../serve.ts';
import { posted } from './testing/order.ts';

const mock = createMock();
const server = setupServer(...handlers(mock), ...handlers(mock, ['http://shop.test:81/api.v1/']));
beforeAll(() => server.listen({ onUnhandledRequest: 'bypass' }));
afterEach(() => mock.reset());
afterAll(() => server.close());

test.each(['https://test.dodopayments.com', 'https://live.dodopayments.com'])(
  'the mock answers for the documented server %s',
  async (url) => {
    const response = await fetch(`${url}/payments`, posted());
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ metadata: {} })]);
    expect((await fetch(`${url}/nope`)).status).toBe(404);
    expect(mock.requests.map(({ status }) => status)).toEqual([200, 404]);
  },
);

test('it answers for the servers that are named, and for no other', async () => {
  expect((await fetch('http://shop.test:81/api.v1/nope', posted())).status).toBe(404);
  expect(mock.requests).toHaveLength(1);
  const other = await serve();
  expect((await fetch(`${other.url}/payments`, posted())).status).toBe(200);
  expect([other.requests.length, mock.requests.length]).toEqual([1, 1]);
  await other.close();
});

test('what breaks on the way breaks the call', async () => {
  mock.inject('reset', 'truncate', '503');
  await expect(fetch('https://test.dodopayments.com/payments', posted())).rejects.toThrow(TypeError);
  const truncated = await fetch('https://test.dodopayments.com/payments', posted());
  await expect(truncated.text()).rejects.toThrow('terminated');
  expect((await fetch('https://test.dodopayments.com/payments', posted())).status).toBe(503);
});
