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
export function judgeLookUp({ contract, sent, answer }: Creation, step: Step, found: Json): Finding[] {
  const ids = idsOf(step);
  const [inside = ''] = ids.map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/')));
  // The answers may have the resource inside of another object, both or only one of them.
  const place = typeof valueAt(found, inside) === 'object' ? inside : '';
  const wrongIds = ids.flatMap(({ pointer, name }): Finding[] => {
    const at = [pointer, place + name].find((one) => valueAt(found, one) !== undefined);
    const [wanted, got] = [valueAt(answer, pointer), at === undefined ? undefined : valueAt(found, at)];
    if (at === undefined || got === null || String(wanted) === String(got)) return [];
    return [finding(at, show(wanted), got)];
  });
  const others = repeatedIn(valueAt(answer, inside), sent, contract).flatMap(({ name, value, free }): Finding[] => {
    const at = place + toPointer([name]);
    const got = valueAt(found, at);
    const schema = schemaOf(step, at);
    if (schema?.overridable || (got === undefined && !schema) || changing.has(name)) return [];
    return got !== undefined && got !== null && cameBack(value, got, free) ? [] : [finding(at, show(value), got)];
  });
  return [...wrongIds, ...others];
}

/** The findings about several creations together: one identifier is not that of two different things, unless the requests give it. */
export function judgeCreations(
  made: readonly { creation: Creation; parameters: { [name: string]: Json } | undefined }[],
): Finding[] {
  const [first, second] = made;
  if (!first?.parameters || !second?.parameters) return [];
  if (JSON.stringify(first.parameters) !== JSON.stringify(second.parameters)) return [];
  const values = Object.values(first.parameters);
  const isSent = values.every((value) => JSON.stringify(first.creation.sent ?? null).includes(JSON.stringify(value)));
  const [one, other] = [first, second].map(({ creation: { answer, sent, contract } }) =>
    repeatedIn(answer, sent, contract),
  );
  const isDifferent = one?.some(({ name, value }) =>
    other?.some((two) => two.name === name && JSON.stringify(two.value) !== JSON.stringify(value)),
  );
  if (isSent || !isDifferent) return [];
  const id = values.map(show).join(', ');
  return [{ about: 'promise', expected: 'an identifier of its own for each of two creations', got: id }];
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

/** The places in the answer that a step takes its parameters from. */
function idsOf({ parameters }: Step): { pointer: string; name: string }[] {
  return Object.values(parameters).flatMap((value) => {
    const [, pointer] = /^\$response\.body#(\/.+)$/.exec(String(value)) ?? [];
    return pointer === undefined ? [] : [{ pointer, name: pointer.slice(pointer.lastIndexOf('/')) }];
  });
}

/** Whether the document lists a property of the answer, and whether the server may override it there. */
function schemaOf({ contract }: Step, at: string): { overridable: boolean } | undefined {
  const { document } = contract.spec;
  const status = Number(contract.accepts[0]) || 200;
  const pointer = schemaPointer(document, answerPointer(document, contract, status), at);
  if (!pointer.endsWith(`/properties${at.slice(at.lastIndexOf('/'))}`)) return undefined;
  return { overridable: member(valueAt(document, pointer), 'x-overridable') === true };
}

function finding(at: string, wanted: string, got: Json | undefined): Finding {
  return { about: 'promise', expected: `${at} as it was created: ${wanted}`, got: show(got), at };
}
