import { serve } from '@scope/payments-mock/serve';
import DodoPayments from 'dodopayments';
import { afterAll, beforeAll, expect, test } from 'vitest';

let mock: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  mock = await serve({ port: 0 });
});
afterAll(() => mock.close());

const order = {
  billing: { city: 'city', country: 'AF', state: 'state', street: 'street', zipcode: 'zipcode' },
  customer: { customer_id: 'customer_id' },
  product_cart: [{ product_id: 'product_id', quantity: 0 }],
} as const;

test("the vendor's SDK creates a payment with the mock", async () => {
  const client = new DodoPayments({ bearerToken: 'key', baseURL: mock.url });
  const payment = await client.payments.create({
    ...order,
    product_cart: [...order.product_cart],
    metadata: { order_id: 'A-1042' },
  });
  expect(payment.payment_id).toMatch(/^pay_/);
  expect(payment.customer.customer_id).toBe('customer_id');
  expect(payment.metadata).toEqual({ order_id: 'A-1042' });
});

test("the vendor's SDK understands the refusals of the mock", async () => {
  const client = new DodoPayments({ bearerToken: 'key', baseURL: mock.url, maxRetries: 0 });
  await expect(client.payments.create({ ...order, product_cart: [] })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('/product_cart'),
    error: { code: expect.any(String), message: expect.any(String) },
  });
});
