import { composeBody } from './compose.ts';
import type { Answer, Json, Operation } from './description.ts';
import type { MockAnswer } from './exchange.ts';
import type { Random } from './random.ts';

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
  random: Random,
): MockAnswer {
  const answer = operation.answers[documented];
  if (!answer?.mediaType) return { status, headers: { ...answer?.headers }, operation: operation.id };
  const example =
    name === undefined ? answer.examples[0] : answer.examples.find((candidate) => candidate.name === name);
  if (!example) return explain(operation, name === undefined ? lacksExample(documented) : lacksName(answer, name));
  const body =
    answer.validate === undefined && typeof example.value === 'string'
      ? example.value
      : // Who asks for an example by name wants that and nothing else.
        JSON.stringify(name === undefined ? composeBody(answer, example.value, received, random) : example.value);
  return { status, headers: { ...answer.headers, 'content-type': answer.mediaType }, body, operation: operation.id };
}

/** The status that an answer documented as `200`, `2XX` or `default` has when nobody asks for another. */
export function statusOf(documented: string): number {
  return Number(documented) || Number(documented.replace(/XX$/, '00')) || 200;
}

/** Forces an answer by its status, whatever the request is. */
export function force(operation: Operation, code: string, wish: Wish, random: Random): MockAnswer {
  const documented = [code, `${code.charAt(0)}XX`, 'default'].find((status) =>
    Object.hasOwn(operation.answers, status),
  );
  if (!/^[1-5]\d\d$/.test(code) || documented === undefined) {
    return explain(operation, `documents no answer ${code}, only ${Object.keys(operation.answers).join(', ')}`);
  }
  return answerWith(operation, documented, Number(code), wish, random);
}

/** Says what the mock cannot do. This is no answer of the API, so it is plain text. */
function explain(operation: Operation, message: string): MockAnswer {
  const body = `The mock cannot answer this: ${operation.method} ${operation.path} ${message}.`;
  return { status: 501, headers: { 'content-type': 'text/plain' }, body, operation: operation.id };
}

function lacksExample(documented: string): string {
  return `has no valid example of its answer ${documented}`;
}

function lacksName({ examples }: Answer, name: string): string {
  return `has no example ${name} there, only ${examples.map((example) => example.name).join(', ')}`;
}
