import { type Json, member, toPointer, valueAt } from '../../generated/types.ts';
import { answerPointer, schemaPointer } from '../document/answer-schema.ts';
import { show } from '../document/show.ts';
import type { Contract, Step } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import { cameBack } from './same.ts';

/** What was created: the request and its answer. */
export interface Creation {
  contract: Contract;
  sent: Json | undefined;
  answer: Json;
}

/** Properties that a server changes by itself. */
const changing = new Set(['status', 'state']);

/**
 * What a look-up owes to the creation: the identifiers that lead to it, and every property that the creation repeated from its request. What
 * else the answers have is up to the server, such as the status, or what it has added in the meantime.
 */
export function judgeLookUp(creation: Creation, step: Step, found: Json): Finding[] {
  const wrongIds = idsOf(step).flatMap(({ inside, name }): Finding[] => {
    const at = [inside + name, placeIn(found, inside) + name].find((one) => valueAt(found, one) !== undefined);
    const [wanted, got] = [valueAt(creation.answer, inside + name), at === undefined ? undefined : valueAt(found, at)];
    if (at === undefined || got === null || String(wanted) === String(got)) return [];
    return [finding(at, show(wanted), got)];
  });
  const others = kept(creation, step, (inside) => placeIn(found, inside)).flatMap(
    ({ name, at, value, free }): Finding[] => {
      const got = valueAt(found, at);
      const schema = schemaOf(step, at);
      if (schema?.overridable || (got === undefined && !schema) || changing.has(name)) return [];
      return got !== undefined && got !== null && cameBack(value, got, free) ? [] : [finding(at, show(value), got)];
    },
  );
  return [...wrongIds, ...others];
}

/** The findings about several creations together: one identifier is not that of two different things, unless the requests give it. */
export function judgeCreations(
  made: readonly { creation: Creation; parameters: { [name: string]: Json } | undefined }[],
  step: Step,
): Finding[] {
  const [first, second] = made;
  if (!first?.parameters || !second?.parameters) return [];
  if (JSON.stringify(first.parameters) !== JSON.stringify(second.parameters)) return [];
  const values = Object.values(first.parameters);
  const isSent = values.every((value) => JSON.stringify(first.creation.sent ?? null).includes(JSON.stringify(value)));
  const [one, other] = [first, second].map(({ creation }) => JSON.stringify(kept(creation, step)));
  if (isSent || one === other) return [];
  const id = values.map(show).join(', ');
  return [{ about: 'promise', expected: 'an identifier of its own for each of two creations', got: id }];
}

/**
 * The properties that the creation repeated from its request and that what is looked up has as well, with their places there: of the object with
 * the identifier, and of the whole answer around it.
 * @param placeOf the place of an object of the answer to the creation in that to the look-up
 */
function kept({ contract, sent, answer }: Creation, step: Step, placeOf = (inside: string) => inside) {
  return [...new Set([...idsOf(step).map(({ inside }) => inside), ''])].flatMap((inside) =>
    repeatedIn(valueAt(answer, inside), sent, contract)
      .map((repeated) => ({ ...repeated, at: placeOf(inside) + toPointer([repeated.name]) }))
      .filter(
        ({ name, at }) => leadsBack(step, contract) || isSameSchema(step, contract, inside + toPointer([name]), at),
      ),
  );
}

/** The answers may have the resource inside another object, both or only one of them. */
function placeIn(found: Json, inside: string): string {
  return typeof valueAt(found, inside) === 'object' ? inside : '';
}

/** Whether a path is that of the creation with an identifier. Another one may lead to something else that the answer names, such as an author. */
function leadsBack({ contract: { path } }: Step, created: Contract): boolean {
  const before = created.path.replace(/\/$/, '');
  return path === created.path || (path.startsWith(`${before}/`) && !path.slice(before.length + 1).includes('/'));
}

function isSameSchema({ contract }: Step, created: Contract, from: string, to: string): boolean {
  return schemaAt(created, from) === schemaAt(contract, to);
}

/** The properties that an answer repeats from the request, as they were sent. */
function repeatedIn(answer: Json | undefined, sent: Json | undefined, { promises }: Contract) {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, got]) => {
    const value = member(sent, name);
    const echo = promises.find((one) => 'repeats' in one && one.answer === toPointer([name]));
    const free = echo && 'repeats' in echo ? (echo.free ?? []) : [];
    return value === undefined || value === null || !cameBack(value, got, free) ? [] : [{ name, value, free }];
  });
}

/** The places in the answer that a step takes its parameters from: the object, and the property in it. */
function idsOf({ parameters }: Step): { inside: string; name: string }[] {
  return Object.values(parameters).flatMap((value) => {
    const [, inside, name] = /^\$response\.body#(.*)(\/[^/]*)$/.exec(String(value)) ?? [];
    return inside === undefined || name === undefined ? [] : [{ inside, name }];
  });
}

/** Whether the document lists a property of the answer, and whether the server may override it there. */
function schemaOf({ contract }: Step, at: string): { overridable: boolean } | undefined {
  const pointer = schemaAt(contract, at);
  if (!pointer.endsWith(`/properties${at.slice(at.lastIndexOf('/'))}`)) return undefined;
  return { overridable: member(valueAt(contract.spec.document, pointer), 'x-overridable') === true };
}

function schemaAt(contract: Contract, at: string): string {
  const { document } = contract.spec;
  return schemaPointer(document, answerPointer(document, contract, Number(contract.accepts[0]) || 200), at);
}

function finding(at: string, wanted: string, got: Json | undefined): Finding {
  return { about: 'promise', expected: `${at} as it was created: ${wanted}`, got: show(got), at };
}
