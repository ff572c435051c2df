import type { Json, Total } from './description.ts';
import { readAt } from './json-path.ts';

/** The price of one item by its id, in the smallest unit of the currency. */
export type Prices = ReadonlyMap<string, number>;

/**
 * The sum over the lines of a request of quantity times price (`x-total`), held within the limits of the answer's schema. A listed price counts;
 * for an item without one, the price that the line names itself, else the usual one. Undefined when the request has no lines.
 */
export function totalOf(total: Total, received: Json | undefined, prices: Prices): number | undefined {
  const lines = readAt(received, total.lines);
  if (!Array.isArray(lines)) return undefined;
  let sum = 0;
  for (const line of lines) {
    const item = readAt(line, [total.item]);
    const listed = typeof item === 'string' ? prices.get(item) : undefined;
    const price = listed ?? numberAt(line, total.price) ?? total.usual;
    sum += price * (numberAt(line, total.quantity) ?? 1);
  }
  const { minimum = -Infinity, maximum = Infinity } = total;
  return Math.min(Math.max(sum, minimum), maximum);
}

function numberAt(line: Json, name: string | undefined): number | undefined {
  const value = name === undefined ? undefined : readAt(line, [name]);
  return typeof value === 'number' ? value : undefined;
}

/**
 * The prices that a caller gives.
 * @throws RangeError for a price that is no whole number from 0.
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
