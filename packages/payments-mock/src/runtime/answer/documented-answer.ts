import type { Json } from '../../generated/types.ts';
import type { Operation } from '../api/description.ts';
import type { MockAnswer } from '../api/exchange.ts';
import { composeBody, type Supply, withResource } from './compose.ts';
import { explain } from './explain.ts';
import { lastPage } from './last-page.ts';

/** The choice of an answer. */
export interface Wish {
  /** The name of an example; the first one if absent. */
  example?: string | undefined;
  /** The body of the request. */
  received?: Json | undefined;
  /** Whether it is of a list that ends here. */
  isLast?: boolean;
  /** What is known of the resource that it is about. */
  resource?: Json | undefined;
}

/** Returns the answer documented as `documented`, which may be a range or `default`, with the given status. */
export function answerWith(
  operation: Operation,
  documented: string,
  status: number,
  { example: name, received, isLast, resource }: Wish,
  supply: Supply,
): MockAnswer {
  const answer = operation.answers[documented];
  if (!answer?.mediaType && name === undefined) {
    return { status, headers: { ...answer?.headers }, operation: operation.id };
  }
  const examples = answer?.examples ?? [];
  const example = name === undefined ? examples[0] : examples.find((candidate) => candidate.name === name);
  if (!answer?.mediaType || !example) {
    return explain(operation, `has no example ${name} of its answer ${documented}, only ${listExamples(operation)}`);
  }
  const isText = answer.validate === undefined && typeof example.value === 'string';
  // An example requested by name is not adapted.
  const composed = name === undefined ? composeBody(answer, example.value, received, supply) : example.value;
  const known = resource === undefined || name !== undefined ? composed : withResource(answer, composed, resource);
  const { paging } = operation;
  const whole = isLast && paging && name === undefined ? lastPage(known, paging, answer) : known;
  const body = isText ? String(example.value) : JSON.stringify(whole);
  return { status, headers: { ...answer.headers, 'content-type': answer.mediaType }, body, operation: operation.id };
}

/** Returns an answer by its status, whatever the request is. */
export function force(operation: Operation, code: string, wish: Wish, supply: Supply): MockAnswer {
  const documented = findDocumented(operation, code);
  if (documented === undefined) {
    return explain(operation, `documents no answer ${code}, only ${Object.keys(operation.answers).join(', ')}`);
  }
  return answerWith(operation, documented, Number(code), wish, supply);
}

/** Returns the status of the answer documented as `200`, `2XX` or `default` unless another one is requested. */
export function statusOf(documented: string): number {
  return Number(documented) || Number(documented.replace(/XX$/, '00')) || 200;
}

/** Returns the documented status that has an example of this name; the answer to valid requests comes first. */
export function findExample({ success, answers }: Operation, name: string): string | undefined {
  return [success, ...Object.keys(answers)].find((status) =>
    answers[status]?.examples?.some((example) => example.name === name),
  );
}

/** Returns how a status is documented: by itself, by its range, or as the default; undefined if it is not. */
export function findDocumented({ answers }: Operation, code: string): string | undefined {
  if (!/^[1-5]\d\d$/.test(code)) return undefined;
  return [code, `${code.charAt(0)}XX`, 'default'].find((status) => Object.hasOwn(answers, status));
}

/** `minimal, full (200), malformed (400)`. */
function listExamples({ answers }: Operation): string {
  const lists = Object.entries(answers).flatMap(([status, { examples = [] }]) =>
    examples.length === 0 ? [] : [`${examples.map(({ name }) => name).join(', ')} (${status})`],
  );
  return lists.join(', ') || 'none';
}
