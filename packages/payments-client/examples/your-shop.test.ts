import { PaymentsClient } from '@scope/payments-client';
import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';
import { order } from './order.ts';

test('a buyer gets a link', async () => {
  const mock = createMock();
  const client = new PaymentsClient({ bearerToken: 'any', fetch: mock.fetch });

  const payment = await client.payments.create({ ...order, payment_link: true });

  expect(payment.payment_link).toContain('https://');
  expect(mock.requests[0]?.body).toMatchObject({ payment_link: true });
});

test('a buyer from an unsupported country gets a message', async () => {
  const mock = createMock();
  const client = new PaymentsClient({ bearerToken: 'any', fetch: mock.fetch });

  const call = client.payments.create(order, { headers: { prefer: 'code=422, example=country' } });

  await expect(call).rejects.toMatchObject({ status: 422, code: 'UNSUPPORTED_COUNTRY' });
});
