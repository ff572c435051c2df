import { expect, test } from 'vitest';
import { createMock, type MockOptions } from '../index.ts';
import { minimal, posted } from './testing/order.ts';

async function totalOf(cart: unknown, options?: MockOptions): Promise<number> {
  const response = await createMock(options).fetch(
    'https://mock.test/payments',
    posted({ ...minimal, product_cart: cart }),
  );
  return ((await response.json()) as { total_amount: number }).total_amount;
}

const prices = { pdt_a: 1999, pdt_free: 0 };
const sums: { name: string; cart: object[]; want: number }[] = [
  { name: 'quantity times price', cart: [{ product_id: 'pdt_a', quantity: 3 }], want: 5997 },
  {
    name: 'all lines',
    cart: [
      { product_id: 'pdt_a', quantity: 1 },
      { product_id: 'pdt_free', quantity: 2 },
      { product_id: 'pdt_a', quantity: 1 },
    ],
    want: 3998,
  },
  { name: 'no quantity', cart: [{ product_id: 'pdt_a', quantity: 0 }], want: 0 },
  {
    name: 'a listed price, whatever the line says',
    cart: [{ product_id: 'pdt_a', quantity: 1, amount: 5 }],
    want: 1999,
  },
  {
    name: 'the amount of a line without a listed price',
    cart: [{ product_id: 'pdt_tip', quantity: 2, amount: 250 }],
    want: 500,
  },
  {
    name: 'the usual price where nothing else is known',
    cart: [{ product_id: 'pdt_b', quantity: 2, amount: null }],
    want: 6000,
  },
  { name: 'an id that every object has', cart: [{ product_id: 'constructor', quantity: 1 }], want: 3000 },
  { name: 'no more than the contract allows', cart: [{ product_id: 'pdt_a', quantity: 2147483647 }], want: 2147483647 },
  { name: 'no less than the contract allows', cart: [{ product_id: 'pdt_b', quantity: 1, amount: -5 }], want: 0 },
];
test.each(sums)('the total is $name', async ({ cart, want }) => {
  expect(await totalOf(cart, { prices })).toBe(want);
});

test('the documented example of a total is what its cart costs', async () => {
  const cart = [
    { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1, amount: null },
    { product_id: 'pdt_paywhatyouwant', quantity: 2, amount: 1500 },
  ];
  expect(await totalOf(cart)).toBe(6000);
});

test.each([-1, 0.5, Number.NaN])('a price of %d is refused', (price) => {
  const message = `prices: pdt_a costs ${price}. Give a whole number from 0, in the smallest unit of the currency.`;
  expect(() => createMock({ prices: { pdt_a: price } })).toThrow(new RangeError(message));
});
