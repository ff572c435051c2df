import type { Operation } from '../../model/api.ts';
import { sameJson, valueAt } from '../case/body.ts';
import type { Case } from '../case/case.ts';
import { successes } from '../case/statuses.ts';
import type { Bases } from '../places/bases.ts';
import type { Owed } from './promises.ts';

/** How many requests are sent at once. */
const count = 8;

/** A case that sends different valid requests at once, whose answers must not be mixed up; none if no answer repeats its request. */
export function concurrentCases(operation: Operation, bases: Bases, owed: readonly Owed[]): Case[] {
  const echoes = owed.flatMap((one) => ('repeats' in one ? [one.repeats] : []));
  const [first, ...others] = new Set([bases.minimal, ...bases.examples, bases.full]);
  if (first === undefined) return [];
  const isOther = others.some(({ body }) =>
    echoes.some((pointer) => !sameJson(valueAt(body, pointer), valueAt(first.body, pointer))),
  );
  if (!isOther) return [];
  const different = [first, ...others];
  const bodies = Array.from({ length: count }, (_one, index) => different[index % different.length]?.body ?? null);
  return [
    {
      topic: 'promises',
      title: `keeps ${count} concurrent requests apart`,
      request: { base: first },
      verdict: { statuses: successes(operation) },
      series: { kind: 'apart', bodies },
    },
  ];
}
