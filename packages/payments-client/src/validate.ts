import { contract } from './generated/contract.ts';
import { fromPointer, type Issue, toPointer } from './generated/types.ts';
import { CallError, type Failure, UnreadableResponseError, type Validator } from './index.ts';
import type { Operation } from './runtime/contract.ts';
import type { Params } from './runtime/openapi-fetch.ts';
import { requestId } from './runtime/request-id.ts';

/** One thing that breaks the contract. */
export interface ValidationIssue extends Issue {
  /** Where it is: the pointer leads from there. The name of a parameter is the first step of its pointer. */
  in: 'body' | 'path' | 'query' | 'header';
}

/**
 * A request that was not sent because it breaks the contract, or a success whose body does. Its message tells where and which rule is broken,
 * and nothing that came with the call.
 */
export class ValidationError extends CallError {
  override name = 'ValidationError';
  /** Which of the two broke the contract. */
  declare readonly part: 'request' | 'response';
  /** Everything that is wrong. Left out when the error is logged, because a pointer can hold names that came with the call. */
  declare readonly issues: readonly ValidationIssue[];
  /** The body that is wrong, as JSON: after a payment was made, this is where its id is. Left out when the error is logged. */
  declare readonly data: unknown;
  /** The answer, for its headers, when it is the response that is wrong. Left out when the error is logged. */
  declare readonly response: Response | undefined;
}

/** Give it to a client or a call as `validate`. Its rules were compiled ahead of time, so it needs no `eval`. */
export const validate: Validator = {
  request(path, call, body, params) {
    const operation = contract.operations[`${call.method} ${path}`];
    if (!operation) return;
    const data = typeof body === 'string' ? parseJson(body) : undefined;
    const issues = [...bodyIssues(operation, body, data), ...parameterIssues(operation, params)];
    refuse(issues, call, 'was not sent, because', 'Correct the request.', 'request', { data });
  },

  response(path, call, data, response) {
    const { status } = response;
    const { responses = {} }: Partial<Operation> = contract.operations[`${call.method} ${path}`] ?? {};
    const check = responses[status] ?? responses[`${Math.trunc(status / 100)}XX`] ?? responses.default;
    if (!check || call.method === 'HEAD') return;
    const id = requestId(response);
    const answered = `was answered with ${status}${id ? ` (request ${id})` : ''}`;
    if (data === undefined) {
      const facts = { ...call, ...{ status, requestId: id, reason: 'empty' } };
      throw new UnreadableResponseError(`${answered} and a body that is empty`, '', facts, { response, text: '' });
    }
    const remedy = 'What came is in `data` of this error.';
    refuse(within('body', '', check(data)), call, `${answered}, but`, remedy, 'response', { data, response });
  },
};

function bodyIssues({ request, required }: Operation, body: unknown, data: unknown): ValidationIssue[] {
  if (body === undefined) return required.includes('body') ? within('body', '', missing) : [];
  // What is no JSON has another media type, of which the rules say nothing.
  return request && data !== undefined ? within('body', '', request(data)) : [];
}

function parameterIssues({ parameters = {}, required }: Operation, params: Params): ValidationIssue[] {
  return (['path', 'query', 'header'] as const).flatMap((place) =>
    Object.entries(parameters[place] ?? {}).flatMap(([name, check]) => {
      const given = params[place] as Record<string, unknown> | undefined;
      const pointer = toPointer([name]);
      if (given?.[name] !== undefined) return within(place, pointer, check(given[name]));
      return required.includes(`${place} ${name}`) ? within(place, pointer, missing) : [];
    }),
  );
}

const missing: Issue[] = [{ pointer: '', keyword: 'required', message: 'must be present' }];

function within(place: ValidationIssue['in'], start: string, issues: Issue[]): ValidationIssue[] {
  return issues.map((issue) => ({ ...issue, in: place, pointer: start + issue.pointer }));
}

/** The most issues that a message tells. */
const most = 5;

function refuse(
  issues: ValidationIssue[],
  call: Failure,
  what: string,
  remedy: string,
  part: ValidationError['part'],
  unlisted: object,
): void {
  if (issues.length === 0) return;
  const more = issues.length > most ? `; and ${issues.length - most} more` : '';
  const finding = `${what} ${issues.slice(0, most).map(describe).join('; ')}${more}`;
  throw new ValidationError(finding, remedy, { ...call, ...{ part } }, { ...unlisted, issues });
}

/** An issue in words. A name in its pointer that the document does not know came with the call, so it is not told. */
function describe({ in: place, pointer, message }: ValidationIssue): string {
  const isKnown = (token: string) => /^\d{0,4}$/.test(token) || contract.names.has(token);
  const shown = toPointer(fromPointer(pointer).map((token) => (isKnown(token) ? token : '*')));
  return place === 'body' ? `${shown || 'the body'} ${message}` : `the ${place} parameter ${shown.slice(1)} ${message}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
