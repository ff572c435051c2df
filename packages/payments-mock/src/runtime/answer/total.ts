import { type Json, member, valueAt } from '../../generated/types.ts';
import type { Answer, Total } from '../api/description.ts';

/** The price of each item by its id, in the smallest unit of the currency. */
export type Prices = ReadonlyMap<string, number>;

/**
 * Returns the sum over the lines of a request of quantity times price (`x-total`). A price given to the mock comes first, then the price in
 * the line, then the usual one. Undefined if the request has no lines.
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
  return sum;
}

/** Why an answer cannot hold the totals of a request, in words; empty if it can. */
export function totalIssues({ fields = [] }: Answer, received: Json | undefined, prices: Prices): string[] {
  return fields.flatMap(({ at, total }) => {
    const sum = total && totalOf(total, received, prices);
    if (!total || sum === undefined) return [];
    const { lines, minimum = -Infinity, maximum = Infinity } = total;
    if (sum >= minimum && sum <= maximum) return [];
    return [`${lines} comes to ${sum}, which ${at} cannot be: it is ${minimum} to ${maximum}`];
  });
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
