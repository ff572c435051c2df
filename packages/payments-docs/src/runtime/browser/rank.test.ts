import { expect, test } from 'vitest';
import type { SearchEntry } from '../machine/search-index.ts';
import { rank } from './rank.ts';

const entries: SearchEntry[] = [
  ['Create a payment', 'POST /payments', 'Starts a one-time payment.', 'p', ''],
  ['payment_link', 'boolean | null', 'Whether to create a hosted page.', 'p', 'body.payment_link'],
  ['billing.country', 'enum<string>', 'Country of the address.', 'p', 'body.billing.country'],
  ['UNSUPPORTED_COUNTRY', 'error.code', 'Nothing can be sold there.', 'p', 'error.code.UNSUPPORTED_COUNTRY'],
  ['NO', 'billing.country', '', 'p', 'body.billing.country.NO'],
];
const names = (query: string) => rank(entries, query, 10).map(([name]) => name);

test('the exact name comes first, then names, then texts', () => {
  expect(names('country')).toEqual(['billing.country', 'UNSUPPORTED_COUNTRY', 'NO']);
});

test('all words must be there, anywhere', () => {
  expect(names('no country')).toEqual(['NO', 'UNSUPPORTED_COUNTRY']);
  expect(names('hosted page')).toEqual(['payment_link']);
});

test('nothing is found for nothing', () => {
  expect(names('  ')).toEqual([]);
  expect(names('zebra')).toEqual([]);
});

test('there are no more results than asked for', () => {
  expect(rank(entries, 'o', 2)).toHaveLength(2);
});
