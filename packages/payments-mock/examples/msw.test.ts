import { createMock } from '@scope/payments-mock';
import { handlers } from '@scope/payments-mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

const mock = createMock();
const server = setupServer(...handlers(mock));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('the shop calls the test environment', async () => {
  const response = await fetch('https://test.dodopayments.com/payments', { method: 'POST' });
  expect(response.status).toBe(401);
  expect(mock.requests).toMatchObject([{ method: 'POST', url: '/payments' }]);
});
