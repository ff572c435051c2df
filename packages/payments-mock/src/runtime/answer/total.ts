import { type Json, member, valueAt } from '../../generated/types.ts';
import type { Total } from '../api/description.ts';

/** The price of each item by its id, in the smallest unit of the currency. */
export type Prices = ReadonlyMap<string, number>;

/**
 * Returns the sum over the lines of a request of quantity times price (`x-total`), kept within the limits of the answer's schema. A price given
 * to the mock comes first, then the price in the line, then the usual one. Undefined if the request has no lines.
 */
export function totalOf(total: Total, received: Json | undefined, prices: Prices): number | undefined {
  const lines = valueAt(received, total.lines);
  if (!Array.isArray(lines)) return undefined;
  let sum = 0;
  for (const line of lines) {
    const item = member(line, total.item);
    const listed = typeof item === 'string' ? prices.get(item) : undefined;
    const price = listed ?? numberAt(line, total.price) ?? total.usual;
    sum += price * (numberAt(line, total.quantity) ?? 1);
  }
  const { minimum = -Infinity, maximum = Infinity } = total;
  return Math.min(Math.max(sum, minimum), maximum);
}

function numberAt(line: Json, name: string | undefined): number | undefined {
  const value = name === undefined ? undefined : member(line, name);
  return typeof value === 'number' ? value : undefined;
}

/**
 * Reads the prices given to the mock.
 * @throws RangeError for a price that is not a whole number from 0.
 */
export function readPrices(prices: { readonly [item: string]: number }): Prices {
  for (const [item, price] of Object.entries(prices)) {
    if (Number.isSafeInteger(price) && price >= 0) continue;
    throw new RangeError(
      `prices: ${item} costs ${price}. Give a whole number from 0, in the smallest unit of the currency.`,
    );
  }
  return new Map(Object.entries(prices));
}
