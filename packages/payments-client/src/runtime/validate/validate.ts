import { fromPointer, type Issue, toPointer } from '../../generated/types.ts';
import { CallError, callError } from '../errors/call-errors.ts';
import { parseJson } from '../errors/parse-json.ts';
import type { Failure } from '../errors/progress.ts';
import { requestId } from '../errors/request-id.ts';
import type { Params } from '../settings/openapi-fetch.ts';
import type { Validator } from '../settings/options.ts';
import type { Contract, Operation } from './contract.ts';

/** One way in which a call breaks the contract. */
export interface ValidationIssue extends Issue {
  /** The part that the pointer starts at. For a parameter, the first token of the pointer is its name. */
  in: 'body' | 'path' | 'query' | 'header';
}

/**
 * A request was not sent because it breaks the contract, or the body of a success breaks it. The message names places and broken rules, and
 * shows no data of the call.
 */
export class ValidationError extends CallError {
  /** Which of the two broke the contract. */
  declare readonly part: 'request' | 'response';
  /** All issues. Left out when the error is logged, because a pointer can hold names that are data of the call. */
  declare readonly issues: readonly ValidationIssue[];
  /** The invalid body, as JSON. For a response, it may contain the id of the created resource. Left out when the error is logged. */
  declare readonly data: unknown;
  /** The response, for its headers, if it is the invalid part. Left out when the error is logged. */
  declare readonly response: Response | undefined;

  protected static override matches({ name }: CallError): boolean {
    return name === 'ValidationError';
  }
}

/** Makes a validator from the document's rules for calls. */
export function makeValidator(contract: Contract): Validator {
  return {
    request(path, call, body, params) {
      const operation = contract.operations[`${call.method} ${path}`];
      if (!operation) return;
      const data = typeof body === 'string' ? parseJson(body) : undefined;
      const issues = [...bodyIssues(operation, body, data), ...parameterIssues(operation, params)];
      refuse(issues, contract, call, 'was not sent, because', 'Correct the request.', 'request', { data });
    },

    response(path, call, data, response) {
      const { status } = response;
      const { responses = {} }: Partial<Operation> = contract.operations[`${call.method} ${path}`] ?? {};
      const check = responses[status] ?? responses[`${Math.trunc(status / 100)}XX`] ?? responses.default;
      if (!check || call.method === 'HEAD') return;
      const id = requestId(response, call);
      const answered = `was answered with ${status}${id ? ` (request ${id})` : ''}`;
      if (data === undefined) {
        const finding = `${answered} and a body that is empty`;
        const listed = { status, requestId: id, reason: 'empty' };
        throw callError('UnreadableResponseError', finding, '', call, listed, { response, text: '' });
      }
      const issues = located('body', '', check(data));
      refuse(issues, contract, call, `${answered}, but`, 'The body is in `data` of this error.', 'response', {
        data,
        response,
      });
    },
  };
}

function bodyIssues({ request, required }: Operation, body: unknown, data: unknown): ValidationIssue[] {
  if (body === undefined) return required.includes('body') ? located('body', '', missing) : [];
  // A body that is not JSON has another media type, which the contract does not cover.
  return request && data !== undefined ? located('body', '', request(data)) : [];
}

function parameterIssues({ parameters = {}, required }: Operation, params: Params): ValidationIssue[] {
  return (['path', 'query', 'header'] as const).flatMap((place) =>
    Object.entries(parameters[place] ?? {}).flatMap(([name, check]) => {
      const given = params[place] as Record<string, unknown> | undefined;
      const pointer = toPointer([name]);
      if (given?.[name] !== undefined) return located(place, pointer, check(given[name]));
      return required.includes(`${place} ${name}`) ? located(place, pointer, missing) : [];
    }),
  );
}

const missing: Issue[] = [{ pointer: '', keyword: 'required', message: 'must be present' }];

function located(place: ValidationIssue['in'], start: string, issues: Issue[]): ValidationIssue[] {
  return issues.map((issue) => ({ ...issue, in: place, pointer: start + issue.pointer }));
}

/** The most issues that a message lists. */
const maxIssues = 5;

/** @throws ValidationError if there are issues */
function refuse(
  issues: ValidationIssue[],
  { names }: Contract,
  call: Failure,
  what: string,
  remedy: string,
  part: ValidationError['part'],
  unlisted: object,
): void {
  if (issues.length === 0) return;
  const listed = issues.slice(0, maxIssues).map((issue) => describe(issue, names));
  const more = issues.length > maxIssues ? `; and ${issues.length - maxIssues} more` : '';
  const finding = `${what} ${listed.join('; ')}${more}`;
  throw callError('ValidationError', finding, remedy, call, { part }, { ...unlisted, issues });
}

/** Describes an issue. A name in its pointer that the document does not contain is data of the call, so it is replaced. */
function describe({ in: place, pointer, message }: ValidationIssue, names: Contract['names']): string {
  const isKnown = (token: string) => /^\d{0,4}$/.test(token) || names.has(token);
  const shown = toPointer(fromPointer(pointer).map((token) => (isKnown(token) ? token : '*')));
  return place === 'body' ? `${shown || 'the body'} ${message}` : `the ${place} parameter ${shown.slice(1)} ${message}`;
}
