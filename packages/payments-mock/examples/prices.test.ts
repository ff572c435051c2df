import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';

test('a payment costs what its products cost', async () => {
  const mock = createMock({ prices: { pdt_8fJ2kQwLmZ: 1999 } });

  const response = await mock.fetch('https://mock.test/payments', {
    method: 'POST',
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
    body: JSON.stringify({
      billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
      customer: { email: 'ada@example.com', name: 'Ada Lovelace' },
      product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 2 }],
    }),
  });

  expect(await response.json()).toMatchObject({ total_amount: 3998 });
});
