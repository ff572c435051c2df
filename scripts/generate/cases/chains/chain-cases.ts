import type { Api, Json, Operation } from '../../model/api.ts';
import { toPointer } from '../../spec/pointer.ts';
import { replaceAt, valueAt } from '../case/body.ts';
import type { Case, Step } from '../case/case.ts';
import { successes } from '../case/statuses.ts';
import type { Bases } from '../places/bases.ts';
import { type Certifier, certifierOf } from '../samples/certify.ts';
import { followUps } from './follow-ups.ts';

/** Cases that send a request, and then others that are made of its answer: create, look up, delete. */
export function chainCases(operation: Operation, api: Api, schema: string, bases: Bases | undefined): Case[] {
  const followed = followUps(operation, api);
  if (followed.length === 0) return [];
  const isCreated = operation.method === 'POST' || operation.method === 'PUT';
  const certifier = certifierOf(api.document);
  const one = [bases?.minimal.body];
  const bodies = !isCreated ? one : bases ? different(bases, schema, certifier) : [...one, ...one];
  const chain = (title: string, steps: Step[]): Case => ({
    topic: 'links',
    title,
    request: bases ? { base: bases.minimal } : {},
    verdict: { statuses: successes(operation) },
    series: { kind: 'chain', bodies, steps },
  });
  const [lookUps, deletions] = ['GET', 'DELETE'].map((method) => followed.filter(({ to }) => to.method === method));
  return [
    ...(lookUps ?? []).map((lookUp) =>
      chain(isCreated ? `finds with ${nameOf(lookUp)} what it creates` : `leads to ${nameOf(lookUp)}`, [lookUp]),
    ),
    ...(deletions ?? []).map((deletion) => {
      const lookUp = (lookUps ?? []).find(({ to }) => to.path === deletion.to.path && documentsAbsence(to));
      return chain(
        `deletes with ${nameOf(deletion)} what it creates`,
        lookUp ? [deletion, { ...lookUp, isGone: true }] : [deletion],
      );
    }),
  ];
}

function nameOf({ to }: Step): string {
  return `${to.method} ${to.path}`;
}

function documentsAbsence({ responses }: Operation): boolean {
  return responses.some(({ status }) => ['404', '410', '4XX'].includes(status));
}

/** Two valid bodies that differ in a text, as far as the schema has one that is free, so that their answers can be told apart. */
function different({ minimal, full }: Bases, schema: string, certifier: Certifier): Json[] {
  const names = Object.keys(minimal.body ?? {});
  for (const name of names) {
    const at = toPointer([name]);
    const value = valueAt(full.body, at);
    if (typeof value !== 'string') continue;
    // A text that can be these can be any.
    const others = ['another text', 'Another 2', `${value} 2`].map((text) => replaceAt(full.body, at, text));
    const body = others.at(-1);
    if (body !== undefined && others.every((other) => certifier.valid(schema, other))) return [minimal.body, body];
  }
  return [minimal.body, full.body];
}
