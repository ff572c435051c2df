import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';
import { minimal, posted } from './order.ts';

const prices = { pdt_a: 1999 };
const carts: { name: string; cart: object[]; want: number }[] = [
  { name: 'quantity times the given price', cart: [{ product_id: 'pdt_a', quantity: 3 }], want: 5997 },
  { name: 'the amount of the line', cart: [{ product_id: 'pdt_tip', quantity: 2, amount: 250 }], want: 500 },
  { name: 'the usual price', cart: [{ product_id: 'pdt_b', quantity: 2, amount: null }], want: 6000 },
  {
    name: 'the documented example',
    cart: [
      { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1, amount: null },
      { product_id: 'pdt_paywhatyouwant', quantity: 2, amount: 1500 },
    ],
    want: 6000,
  },
];

test.each(carts)('`total_amount` follows from $name', async ({ cart, want }) => {
  const { fetch } = createMock({ prices });
  const response = await fetch('https://mock.test/payments', posted({ ...minimal, product_cart: cart }));
  expect(await response.json()).toMatchObject({ total_amount: want });
});
