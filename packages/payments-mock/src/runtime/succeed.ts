import { composeBody, type Supply } from './compose.ts';
import type { Json, Operation } from './description.ts';
import type { MockAnswer } from './exchange.ts';

/** What a documented answer is made for. */
export interface Wish {
  /** The name of the example to give; the first one when absent. */
  example?: string | undefined;
  /** The body of the request. */
  received?: Json | undefined;
}

/** Gives the answer that is documented as `documented`, which may be a range or `default`, with the given status. */
export function answerWith(
  operation: Operation,
  documented: string,
  status: number,
  { example: name, received }: Wish,
  supply: Supply,
): MockAnswer {
  const answer = operation.answers[documented];
  if (!answer?.mediaType && name === undefined) {
    return { status, headers: { ...answer?.headers }, operation: operation.id };
  }
  const example =
    name === undefined ? answer?.examples[0] : answer?.examples.find((candidate) => candidate.name === name);
  if (!answer?.mediaType || !example) {
    if (name === undefined) return explain(operation, `has no valid example of its answer ${documented}`);
    return explain(operation, `has no example ${name} of its answer ${documented}, only ${listExamples(operation)}`);
  }
  const body =
    answer.validate === undefined && typeof example.value === 'string'
      ? example.value
      : // Who asks for an example by name wants that and nothing else.
        JSON.stringify(name === undefined ? composeBody(answer, example.value, received, supply) : example.value);
  return { status, headers: { ...answer.headers, 'content-type': answer.mediaType }, body, operation: operation.id };
}

/** The status that an answer documented as `200`, `2XX` or `default` has when nobody asks for another. */
export function statusOf(documented: string): number {
  return Number(documented) || Number(documented.replace(/XX$/, '00')) || 200;
}

/** The answer, as documented, that has an example of this name; the answer to valid requests comes first. */
export function findExample({ success, answers }: Operation, name: string): string | undefined {
  return [success, ...Object.keys(answers)].find((status) =>
    answers[status]?.examples.some((one) => one.name === name),
  );
}

/** The answer, as documented, that a status has: its own, that of its range, or the default; undefined when it is not documented. */
export function findDocumented({ answers }: Operation, code: string): string | undefined {
  if (!/^[1-5]\d\d$/.test(code)) return undefined;
  return [code, `${code.charAt(0)}XX`, 'default'].find((status) => Object.hasOwn(answers, status));
}

/** Forces an answer by its status, whatever the request is. */
export function force(operation: Operation, code: string, wish: Wish, supply: Supply): MockAnswer {
  const documented = findDocumented(operation, code);
  if (documented === undefined) {
    return explain(operation, `documents no answer ${code}, only ${Object.keys(operation.answers).join(', ')}`);
  }
  return answerWith(operation, documented, Number(code), wish, supply);
}

/** Says what the mock cannot do. This is no answer of the API, so it is plain text. */
export function explain(operation: Operation | undefined, message: string): MockAnswer {
  const subject = operation ? `${operation.method} ${operation.path} ` : '';
  const body = `The mock cannot answer this: ${subject}${message}.`;
  const answer = { status: 501, headers: { 'content-type': 'text/plain' }, body, refused: body };
  return operation ? { ...answer, operation: operation.id } : answer;
}

/** `minimal, full (200), malformed (400)`. */
function listExamples({ answers }: Operation): string {
  const lists = Object.entries(answers).flatMap(([status, { examples }]) =>
    examples.length === 0 ? [] : [`${examples.map(({ name }) => name).join(', ')} (${status})`],
  );
  return lists.join(', ') || 'none';
}

/** What stands in front of an API, such as a load balancer, answers with a page of its own. */
export function gatewayPage(operation: Operation, status: number): MockAnswer {
  const body = `<html><body><h1>${status}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html' }, body, operation: operation.id };
}
