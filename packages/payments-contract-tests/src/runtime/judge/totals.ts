import { type Json, member, valueAt } from '../../generated/types.ts';
import { show } from '../document/show.ts';
import type { Contract, Total } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';

/** A price that a request does not give is assumed to be at most this, in the smallest unit of the currency. */
const highPrice = 1_000_000;

/** Whether the total of a request is within the limits of the answer, so that a server can accept the request. */
export function isTotalHeld(total: Total, body: Json): boolean {
  if (!Array.isArray(valueAt(body, total.lines))) return true;
  const { surcharge = 0, minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = total;
  const sum = sumOf(total, body, highPrice);
  return sum >= minimum && sum * (1 + surcharge) <= maximum;
}

/** The faults of totals that should be equal. */
export function judgeSame(answer: string, answers: readonly Json[]): Finding[] {
  const [first, ...others] = totalsOf(answer, answers);
  const other = others.find((total) => total !== first);
  return other === undefined ? [] : [finding(answer, `to be ${first}, as for the same request before`, other)];
}

/** The faults of totals that should not fall. */
export function judgeRise(answer: string, answers: readonly Json[]): Finding[] {
  const totals = totalsOf(answer, answers);
  const index = totals.findIndex((total, at) => total < (totals[at - 1] ?? Number.NEGATIVE_INFINITY));
  if (index < 0) return [];
  return [finding(answer, `to be at least ${totals[index - 1]}, as for a smaller quantity`, totals[index])];
}

/**
 * The faults of totals over lines that have prices of their own. A server may ignore these prices and charge its own; it does if the price of
 * the only line makes no difference. Otherwise every total is the sum of its lines, and the share that may be added is always the same.
 */
export function judgeSum(
  contract: Contract,
  answer: string,
  bodies: readonly Json[],
  answers: readonly Json[],
): Finding[] {
  const total = contract.promises.find((one) => one.answer === answer && 'total' in one);
  const totals = totalsOf(answer, answers);
  const [low, high, , both] = totals;
  if (!total || !('total' in total) || low === undefined || high === undefined || both === undefined) return [];
  const sums = bodies.map((body) => sumOf(total.total, body));
  return low === high
    ? judgeListed(answer, totals)
    : [...judgeSums(answer, total.total, sums, totals), ...judgeLines(contract, total.total, bodies, answers)];
}

/** The server has prices of its own: even so, a line costs something, and one more line costs more. */
function judgeListed(answer: string, [low, , more, both]: readonly number[]): Finding[] {
  if (low === 0) return [finding(answer, 'to be more than 0, because the lines have a price', low)];
  const isByQuantity = more !== undefined && low !== undefined && more > low;
  if (!isByQuantity || both === undefined || both > low) return [];
  return [finding(answer, `to be more than ${low}, which is the price of one of its lines`, both)];
}

function judgeSums(
  answer: string,
  { surcharge = 0 }: Total,
  sums: readonly number[],
  totals: readonly number[],
): Finding[] {
  const [unit = 1] = sums;
  const [first = 0] = totals;
  const most = Math.ceil(unit * (1 + surcharge));
  if (first < unit || first > most) {
    const range = surcharge === 0 ? `${unit}` : `${unit} to ${most}`;
    return [finding(answer, `to be ${range}, the sum of quantity times price over the lines`, first)];
  }
  return totals.flatMap((got, index) => {
    const wanted = ((sums[index] ?? 0) * first) / unit;
    // What is added may be rounded, in each line and in the first total.
    const tolerance = first === unit ? 0 : wanted / unit + 2;
    if (Math.abs(got - wanted) <= tolerance) return [];
    return [finding(answer, `to be ${Math.round(wanted)}, the sum of quantity times price over the lines`, got)];
  });
}

/** A price that the total is made of comes back as it was sent. */
function judgeLines(
  { promises }: Contract,
  { lines, price }: Total,
  bodies: readonly Json[],
  answers: readonly Json[],
): Finding[] {
  const echo = promises.find((one) => 'repeats' in one && one.repeats === lines);
  if (!echo || price === undefined) return [];
  return answers
    .flatMap((body, request) => {
      const sent = linesOf(bodies[request] ?? null, lines);
      return linesOf(body, echo.answer).flatMap((line, index) => {
        const [wanted, got] = [member(sent[index], price), member(line, price)];
        if (got === undefined || got === null || got === wanted) return [];
        return [finding(`${echo.answer}/${index}/${price}`, `as it was sent, because it counts: ${show(wanted)}`, got)];
      });
    })
    .slice(0, 1);
}

function sumOf({ lines, quantity, price }: Total, body: Json, usual = 0): number {
  return linesOf(body, lines).reduce<number>((sum, line) => {
    const count = quantity === undefined ? 1 : Number(member(line, quantity) ?? 1);
    return sum + count * Number(price === undefined ? usual : (member(line, price) ?? usual));
  }, 0);
}

function linesOf(body: Json, pointer: string): Json[] {
  const list = valueAt(body, pointer);
  return Array.isArray(list) ? list : [];
}

function totalsOf(answer: string, answers: readonly Json[]): number[] {
  return answers.map((body) => valueAt(body, answer)).filter((total) => typeof total === 'number');
}

function finding(at: string, wanted: string, got: Json | undefined): Finding {
  return { about: 'promise', expected: `${at} ${wanted}`, got: show(got), at };
}
