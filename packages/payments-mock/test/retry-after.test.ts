import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';
import { posted } from './order.ts';

test('answers the fault 429 as documented, with its header', async () => {
  const response = await createMock({ faults: ['429'] }).fetch('https://mock.test/payments', posted());
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2']);
});
