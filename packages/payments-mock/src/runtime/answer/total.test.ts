import { expect, test } from 'vitest';
import type { Total } from '../api/description.ts';
import { readPrices, totalIssues, totalOf } from './total.ts';

const total: Total = {
  lines: '/order/lines',
  item: 'isbn',
  quantity: 'copies',
  price: 'amount',
  usual: 3000,
  minimum: 0,
  maximum: 2147483647,
};
const prices = readPrices({ emma: 1999, leaflet: 0 });

const sums: { name: string; lines: { [name: string]: number | string | null }[]; want: number }[] = [
  { name: 'quantity times price', lines: [{ isbn: 'emma', copies: 3 }], want: 5997 },
  {
    name: 'the sum of all lines',
    lines: [
      { isbn: 'emma', copies: 1 },
      { isbn: 'leaflet', copies: 2 },
      { isbn: 'emma', copies: 1 },
    ],
    want: 3998,
  },
  { name: 'nothing for quantity 0', lines: [{ isbn: 'emma', copies: 0 }], want: 0 },
  { name: 'the price of one if there is no quantity', lines: [{ isbn: 'emma' }], want: 1999 },
  { name: 'by a given price, whatever the line says', lines: [{ isbn: 'emma', copies: 1, amount: 5 }], want: 1999 },
  { name: 'by the price of the line if none is given', lines: [{ isbn: 'atlas', copies: 2, amount: 250 }], want: 500 },
  { name: 'by the usual price if there is no other', lines: [{ isbn: 'atlas', copies: 2, amount: null }], want: 6000 },
  { name: 'by the usual price for a name that every object has', lines: [{ isbn: 'constructor' }], want: 3000 },
  { name: '0 without lines', lines: [], want: 0 },
];
test.each(sums)('the total is $name', ({ lines, want }) => {
  expect(totalOf(total, { order: { lines } }, prices)).toBe(want);
});

test('explains why an answer cannot hold a total', () => {
  const issues = (line: { copies: number; amount?: number }) =>
    totalIssues({ fields: [{ at: '/sum', total }] }, { order: { lines: [{ isbn: 'atlas', ...line }] } }, prices);
  expect(issues({ copies: 1 })).toEqual([]);
  expect(issues({ copies: 2147483647 })).toEqual([
    '/order/lines comes to 6442450941000, which /sum cannot be: it is 0 to 2147483647',
  ]);
  expect(issues({ copies: 1, amount: -5 })).toEqual([
    '/order/lines comes to -5, which /sum cannot be: it is 0 to 2147483647',
  ]);
});

test('a request that has no list of lines has no total', () => {
  for (const received of [undefined, null, {}, { order: {} }, { order: { lines: 'emma' } }]) {
    expect(totalOf(total, received, prices)).toBeUndefined();
  }
});

test.each([-1, 0.5, Number.NaN])('refuses a price of %d', (price) => {
  const message = `prices: emma costs ${price}. Give a whole number from 0, in the smallest unit of the currency.`;
  expect(() => readPrices({ emma: price })).toThrow(new RangeError(message));
});
