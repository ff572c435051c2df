import type { Json, Operation } from '../../model/api.ts';
import { replaceAt, valueAt } from '../case/body.ts';
import type { Base, Case, CaseSeries } from '../case/case.ts';
import { successes } from '../case/statuses.ts';
import type { Bases } from '../places/bases.ts';
import type { Tools } from '../places/place.ts';
import type { Owed } from './promises.ts';

type Total = Extract<Owed, { total: object }>['total'];

/** The totals that answers to an operation give (`x-total`). */
export class Totals {
  readonly #owed: readonly Extract<Owed, { total: object }>[];
  readonly #tools: Tools;
  readonly #operation: Operation;

  constructor(operation: Operation, tools: Tools, owed: readonly Owed[]) {
    this.#owed = owed.filter((one) => 'total' in one);
    this.#tools = tools;
    this.#operation = operation;
  }

  /**
   * The base and the body of a case, changed so that the answer can hold the total: a case with a huge quantity has no price. Undefined if that is
   * impossible. `at` is the place that the case is about.
   */
  fit(base: Base, body: Json, at: string): { base: Base; body: Json } | undefined {
    const [beyond] = this.#owed.filter(({ total }) => !isHeld(total, body));
    if (!beyond) return { base, body };
    const { lines, quantity, price } = beyond.total;
    for (const name of [price, quantity].filter((name) => name !== undefined)) {
      const list = valueAt(base.body, lines);
      const isCase = new RegExp(`^${lines}/\\d+/${name}$`).test(at);
      if (isCase || !Array.isArray(list)) continue;
      const free = replaceAt(
        base.body,
        lines,
        list.map((line) => replaceAt(line, `/${name}`, 0)),
      );
      const value = valueAt(body, at);
      const changed = value === undefined ? free : replaceAt(free, at, value);
      const { certifier, root, bases } = this.#tools;
      if (!certifier.valid(root, free) || !isHeld(beyond.total, changed)) continue;
      const comment = `With ${name} 0 in every line.`;
      return { base: bases.derive(base, free, `${base.name} with ${name} 0`, comment), body: changed };
    }
    return undefined;
  }

  /** Cases that compare the totals of several requests. */
  cases(bases: Bases): Case[] {
    return this.#owed.flatMap(({ answer, total }) => {
      const name = answer.slice(1);
      const list = valueAt(bases.minimal.body, total.lines);
      const [line] = Array.isArray(list) ? list : [];
      if (line === undefined) return [];
      const withLines = (...lines: Json[]): Json => replaceAt(bases.minimal.body, total.lines, lines);
      const same = withLines(line);
      const { quantity } = total;
      return [
        ...this.#series(bases, `gives the same ${name} for the same request`, {
          kind: 'stays',
          answer,
          bodies: [same, same],
        }),
        ...(quantity === undefined
          ? []
          : this.#series(bases, `gives no lower ${name} for twice the ${quantity}`, {
              kind: 'rises',
              answer,
              bodies: [1, 2].map((count) => withLines(replaceAt(line, `/${quantity}`, count))),
            })),
        ...amounts.flatMap((chosen) =>
          this.#series(bases, `adds up ${chosen.of} to ${name}`, {
            kind: 'adds up',
            answer,
            bodies: priced(pricedLine(total, bases) ?? line, total, chosen).map((lines) => withLines(...lines)),
          }),
        ),
      ];
    });
  }

  #series({ minimal }: Bases, title: string, series: CaseSeries): Case[] {
    const { certifier, root } = this.#tools;
    const [body] = series.bodies;
    const isKnown = (one: Json | undefined): boolean =>
      one !== undefined && certifier.valid(root, one) && this.#owed.every(({ total }) => isHeld(total, one));
    if (body === undefined || !series.bodies.every(isKnown)) return [];
    return [
      {
        topic: 'promises',
        title,
        request: { base: minimal, body },
        verdict: { statuses: successes(this.#operation) },
        series,
      },
    ];
  }
}

interface Amounts {
  of: string;
  low: number;
  high: number;
  /** A quantity, and the number of lines with the low price; absent if a line of each price is enough. */
  many?: number;
}

/** Amounts that rounding, a minimum or a wrong factor would change visibly; the large ones also need more than 16 bits, and more than a float has. */
const amounts: readonly Amounts[] = [
  { of: 'the lines', low: 1234, high: 5678 },
  { of: 'large amounts', low: 20_000_003, high: 50_000_001 },
  { of: '100 lines', low: 1234, high: 5678, many: 100 },
];

/** Lists of lines that show whether prices and quantities are added up; none if lines have no price of their own. */
function priced(line: Json, { price, quantity }: Total, { low, high, many }: Amounts): Json[][] {
  if (price === undefined) return [];
  const of = (amount: number, count: number): Json => {
    const one = replaceAt(line, `/${price}`, amount);
    return quantity === undefined ? one : replaceAt(one, `/${quantity}`, count);
  };
  const several = many === undefined ? [of(low, 1), of(high, 1)] : Array.from({ length: many }, () => of(low, 1));
  return [[of(low, 1)], [of(high, 1)], [of(low, many ?? 3)], several];
}

/** A line of an example that has a price of its own: only some items may allow one. */
function pricedLine({ lines, price }: Total, { examples }: Bases): Json | undefined {
  const all = examples.flatMap(({ body }) => valueAt(body, lines) ?? []);
  return all.find((line) => typeof valueAt(line, `/${price}`) === 'number');
}

/** Whether the total of a request is within the limits of the answer. Prices that the request does not give are assumed to be high. */
function isHeld(total: Total, body: Json): boolean {
  const { lines, quantity, price, surcharge = 0, minimum = -Infinity, maximum = Infinity } = total;
  const list = valueAt(body, lines);
  if (!Array.isArray(list)) return true;
  const number = (line: Json, name: string | undefined, otherwise: number): number => {
    const value = name === undefined ? undefined : valueAt(line, `/${name}`);
    return typeof value === 'number' ? value : otherwise;
  };
  const sum = list.reduce<number>((all, line) => all + number(line, price, 1e6) * number(line, quantity, 1), 0);
  return sum >= minimum && sum * (1 + surcharge) <= maximum;
}
