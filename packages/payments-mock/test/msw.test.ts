import { createMock } from '@scope/payments-mock';
import { handlers } from '@scope/payments-mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posted } from './order.ts';

const server = setupServer(...handlers(createMock()));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.each(['https://test.dodopayments.com', 'https://live.dodopayments.com'])('answers for %s', async (url) => {
  const response = await fetch(`${url}/payments`, posted());
  expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ metadata: {} })]);
});
