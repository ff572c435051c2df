import { checkFetch } from '@scope/payments-contract-tests/check-fetch';
import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';

/** The code under test: it places an order with the `fetch` that it is given. */
async function order(fetch: typeof globalThis.fetch, productId: string): Promise<number> {
  const response = await fetch('https://test.dodopayments.com/payments', {
    method: 'POST',
    headers: { authorization: 'Bearer test_key', 'content-type': 'application/json' },
    body: JSON.stringify({
      billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
      customer: { customer_id: 'cus_9Rm4tYx2Lq' },
      product_cart: [{ product_id: productId }],
    }),
  });
  return response.status;
}

test('an order keeps the contract', async () => {
  const mock = createMock();
  const fetch = checkFetch((input, init) => mock.fetch(new Request(input, init)));
  await expect(order(fetch, 'pdt_8fJ2kQwLmZ')).rejects.toThrow('/product_cart/0/quantity must be present');
});
