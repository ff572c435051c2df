import { type Json, valueAt } from '../../generated/types.ts';
import { set } from '../document/edit.ts';
import type { Total } from '../exchange/check.ts';
import { isTotalHeld } from '../judge/totals.ts';
import type { Subject } from './subject.ts';

/** Whether the answer can hold every total of a body. No server can accept a body with another total, though its schema allows it. */
export function holdsTotals({ contract }: Subject, body: Json): boolean {
  return totalsIn(contract).every((total) => isTotalHeld(total, body));
}

/** The valid body, with 1 or else 0 as the price, or as the quantity, of every line if the answer cannot hold its total otherwise. */
export function withHeldTotals(subject: Subject, body: Json, keepsPrice: boolean): Json {
  return totalsIn(subject.contract).reduce((fitted, total) => {
    if (isTotalHeld(total, fitted)) return fitted;
    const names = keepsPrice ? [total.quantity, total.price] : [total.price, total.quantity];
    const smaller = names
      .filter((name) => name !== undefined)
      .flatMap((name) => [1, 0].map((number) => withNumber(fitted, total, name, number)));
    return smaller.find((one) => isTotalHeld(total, one) && subject.validate(one).length === 0) ?? fitted;
  }, body);
}

function totalsIn({ promises }: Subject['contract']): Total[] {
  return promises.flatMap((promise) => ('total' in promise ? promise.total : []));
}

function withNumber(body: Json, { lines }: Total, name: string, number: number): Json {
  const list = valueAt(body, lines);
  if (!Array.isArray(list)) return body;
  const isObject = (line: Json): boolean => typeof line === 'object' && line !== null;
  return set(
    body,
    lines,
    list.map((line) => (isObject(line) ? set(line, `/${name}`, number) : line)),
  );
}
