import { replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import type { Owed } from '../../../generate/cases/promises/promises.ts';
import type { Api, Json, Operation } from '../../../generate/model/api.ts';
import type { Handle, Mutant } from '../server/mutant.ts';
import { businessRefusals } from './business-variants.ts';

type OwedTotal = Extract<Owed, { total: object }>;

/** Servers that calculate a total in other ways that the contract allows. */
export function totalVariants({ answer, total }: OwedTotal, operation: Operation, api: Api, mock: Handle): Mutant[] {
  const { quantity, price, item, reducedBy, surcharge = 0, maximum = Number.MAX_SAFE_INTEGER } = total;
  const refusal = businessRefusals(operation, api).find(({ places }) =>
    places.some((one) => one.endsWith(`/${quantity}`)),
  );
  const variant = (
    name: string,
    priceOf: (line: Json) => number,
    change = (sum: number, _sent: Json) => sum,
  ): Mutant => ({
    name: `variant: ${answer} ${name}`,
    hints: [],
    serve: () => async (request) => {
      const sent = (await request
        .clone()
        .json()
        .catch(() => null)) as Json;
      const response = await mock(request);
      const lines = sent === null ? undefined : valueAt(sent, total.lines);
      if (response.status >= 300 || request.method !== operation.method || !Array.isArray(lines)) return response;
      const sum = lines.reduce<number>((all, line) => all + numberAt(line, quantity, 1) * priceOf(line), 0);
      const changed = Math.round(change(sum, sent));
      if (changed > maximum && refusal) return refusal.answer();
      const { status, headers } = response;
      return Response.json(replaceAt((await response.json()) as Json, answer, changed), { status, headers });
    },
  });
  const listed = (line: Json): number => priceOfItem(String(valueAt(line, `/${item}`)));
  const chosen = (line: Json): number => numberAt(line, price, listed(line));
  const isReduced = (sent: Json): boolean => reducedBy !== undefined && Boolean(valueAt(sent, reducedBy));
  return [
    variant('has a price for each item', chosen),
    variant('ignores the prices of lines', listed),
    ...(reducedBy === undefined
      ? []
      : [variant('is lower with a code', chosen, (sum, sent) => (isReduced(sent) ? sum * 0.85 : sum))]),
    ...(surcharge === 0 ? [] : [variant('includes tax', chosen, (sum) => sum * (1 + surcharge / 2.6))]),
  ];
}

/** A price between 500 and 5,499 that depends on the item only. */
function priceOfItem(item: string): number {
  return [...item].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 5000, 7) + 500;
}

function numberAt(line: Json, name: string | undefined, otherwise: number): number {
  const value = name === undefined ? undefined : valueAt(line, `/${name}`);
  return typeof value === 'number' ? value : otherwise;
}
