import { replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import type { Owed } from '../../../generate/cases/promises/promises.ts';
import type { Json } from '../../../generate/model/api.ts';
import { changing } from '../server/changing.ts';
import type { Handle, Mutant } from '../server/mutant.ts';

type OwedTotal = Extract<Owed, { total: object }>;

/** Servers that calculate a total wrongly. */
export function totalMutants({ answer, total }: OwedTotal, mock: Handle, success: number): Mutant[] {
  const hints = ['promises'];
  const named = (name: string, serve: () => Handle): Mutant => ({
    name: `promise of ${answer}: ${name}`,
    hints,
    serve,
  });
  const calculated = (name: string, change: (sum: number) => number): Mutant =>
    named(name, () =>
      changing(mock, success, (body) => {
        const sum = valueAt(body, answer);
        return typeof sum === 'number' ? replaceAt(body, answer, Math.max(0, change(sum))) : body;
      }),
    );
  /** A server that takes the total from a request with other lines. */
  const ofOther = (name: string, change: (lines: Json[]) => Json[]): Mutant =>
    named(name, () => async (request) => {
      const sent = await request
        .clone()
        .json()
        .catch(() => undefined);
      const lines = sent === undefined ? undefined : valueAt(sent as Json, total.lines);
      const response = await mock(request.clone());
      if (response.status !== success || !Array.isArray(lines)) return response;
      const body = JSON.stringify(replaceAt(sent as Json, total.lines, change(lines)));
      const { url, method, headers } = request;
      const other = (await (await mock(new Request(url, { method, headers, body }))).json()) as Json;
      const right = (await response.json()) as Json;
      const { headers: answered } = response;
      const wrong = valueAt(other, answer);
      return Response.json(wrong === undefined ? right : replaceAt(right, answer, wrong), {
        status: success,
        headers: answered,
      });
    });
  const { quantity, price } = total;
  let count = 0;
  return [
    calculated('doubled', (sum) => sum * 2),
    calculated('always 0', () => 0),
    calculated('one less', (sum) => sum - 1),
    calculated('in the larger unit', (sum) => Math.round(sum / 100)),
    calculated('in 16 bits', (sum) => sum & 0xffff),
    calculated('with the precision of a float', Math.fround),
    calculated('another each time', (sum) => sum + (count++ % 7)),
    calculated('falls with the quantity', (sum) => Math.round(1e7 / (sum + 1))),
    ofOther('of the first line only', (lines) => lines.slice(0, 1)),
    ofOther('of the last line only', (lines) => lines.slice(-1)),
    ofOther('of the first fifty lines only', (lines) => lines.slice(0, 50)),
    ...(quantity === undefined
      ? []
      : [1, 10].map((limit) =>
          ofOther(`with a quantity of at most ${limit}`, (lines) =>
            lines.map((line) =>
              replaceAt(line, `/${quantity}`, Math.min(limit, Number(valueAt(line, `/${quantity}`)))),
            ),
          ),
        )),
    ...(price === undefined
      ? []
      : [alteredLines(`${answer}: the prices of its lines altered`, price, total.lines, mock, success)]),
  ];
}

/** A server that repeats another price than it charges. */
function alteredLines(name: string, price: string, lines: string, mock: Handle, success: number): Mutant {
  return {
    name: `promise of ${name}`,
    hints: ['promises'],
    serve: () =>
      changing(mock, success, (body) => {
        const list = valueAt(body, lines);
        if (!Array.isArray(list)) return body;
        const altered = list.map((line) => {
          const old = valueAt(line, `/${price}`);
          return typeof old === 'number' && old > 0 ? replaceAt(line, `/${price}`, old - 1) : line;
        });
        return replaceAt(body, lines, altered);
      }),
  };
}
