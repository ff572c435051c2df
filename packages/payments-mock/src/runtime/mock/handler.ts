import type { Json } from '../../generated/types.ts';
import type { Supply as AnswerSupply } from '../answer/compose.ts';
import { answerWith, findDocumented, findExample, force, statusOf } from '../answer/documented-answer.ts';
import { gatewayPage } from '../answer/explain.ts';
import { isLaterPage } from '../answer/last-page.ts';
import { joinReasons, refuse } from '../answer/refuse.ts';
import { totalIssues } from '../answer/total.ts';
import type { Description, Operation, Scheme } from '../api/description.ts';
import type { MockAnswer, MockRequest } from '../api/exchange.ts';
import { type Accept, checkCredentials } from '../request/credentials.ts';
import { checkParameters, readQuery } from '../request/parameters.ts';
import type { Preference } from '../request/preference.ts';
import { readBody } from '../request/read-body.ts';
import { createRouter, type Route } from '../request/router.ts';
import type { Memory } from './memory.ts';

/** The requested answer, instead of the usual one. */
interface Wanted extends Pick<Preference, 'code' | 'example'> {
  /** An error status, documented or not. */
  failure?: string;
}

/** The inputs of answers besides the request and the description. */
interface Supply extends AnswerSupply {
  memory: Memory;
}

/** Answers one request, synchronously. */
export type Handler = (request: MockRequest, wanted: Wanted) => MockAnswer;

/** Creates the server of an API. It checks path, method, credentials, media type, JSON, parameters and schema, in that order. */
export function createHandler(description: Description, accept: Accept, supply: Supply): Handler {
  const findRoute = createRouter(description);
  const [first] = description.operations;

  return (request, wanted) => {
    const path = request.target.split('?', 1)[0] ?? '';
    const route = findRoute(path);
    if (!route) return refuse(first, 'path', `There is no ${path.slice(0, 200)} in this API`);
    const operation = route.operations.get(request.method);
    if (operation) return answer(operation, route, request, wanted);
    const get = request.method === 'HEAD' ? route.operations.get('GET') : undefined;
    if (get) return withoutBody(answer(get, route, request, wanted));
    return answerMethod(route, request.method, path);
  };

  function answer(operation: Operation, route: Route, request: MockRequest, wanted: Wanted): MockAnswer {
    const body = readBody(operation, request);
    const received = 'received' in body && body.received !== undefined ? { received: body.received } : {};
    const forced = answerWanted(operation, wanted, received);
    if (forced) return { ...forced, ...received };

    const denial = checkCredentials(operation, description.schemes, request, accept);
    if (denial !== undefined)
      return challenge(operation, description.schemes, refuse(operation, 'credentials', denial));
    if ('reason' in body) return refuse(operation, body.reason, body.message);
    const wrong = checkParameters(operation, route, request);
    if (wrong.length > 0) return { ...refuse(operation, 'parameters', joinReasons(wrong)), ...received };
    const issues = body.validate?.(body.received) ?? [];
    if (issues.length > 0) {
      const sentences = issues.map(({ pointer, message }) => `${pointer || 'The body'} ${message}`);
      return { ...refuse(operation, 'body-schema', joinReasons(sentences)), ...received };
    }
    const beyond = totalIssues(operation.answers[operation.success] ?? {}, body.received, supply.prices);
    if (beyond.length > 0) return { ...refuse(operation, 'body-schema', joinReasons(beyond)), ...received };
    const { memory } = supply;
    if (memory.lacks(operation, route) && findDocumented(operation, '404') !== undefined) {
      const [path = ''] = request.target.split('?', 1);
      return { ...refuse(operation, 'path', `There is no ${path.slice(0, 200)}`), ...received };
    }
    const isLast = operation.paging !== undefined && isLaterPage(operation.paging, readQuery(request));
    const resource = memory.get(operation, route, body.received);
    const wish = { ...received, example: wanted.example, isLast, resource };
    const given = {
      ...answerWith(operation, operation.success, statusOf(operation.success), wish, supply),
      ...received,
    };
    if (given.refused === undefined) memory.note(operation, route, given);
    return given;
  }

  /** Returns the answer that does not depend on the request; undefined if there is none. */
  function answerWanted(operation: Operation, wanted: Wanted, received: { received?: Json }): MockAnswer | undefined {
    const { code, example, failure } = wanted;
    if (code !== undefined) return force(operation, code, { ...received, example }, supply);
    if (failure !== undefined) {
      const isDocumented = findDocumented(operation, failure) !== undefined;
      return isDocumented ? force(operation, failure, received, supply) : gatewayPage(operation, Number(failure));
    }
    if (example === undefined) return undefined;
    const found = findExample(operation, example);
    // Only valid requests get an example of the usual answer.
    if (found === operation.success) return undefined;
    // If there is no such example, the answer says which there are.
    const documented = found ?? operation.success;
    return answerWith(operation, documented, statusOf(documented), { example }, supply);
  }
}

/**
 * Refuses a method that the path does not support, and lists those that it supports (RFC 9110, section 15.5.6); OPTIONS asks for that list.
 */
function answerMethod({ operations }: Route, method: string, path: string): MockAnswer {
  const methods = [...operations.keys(), ...(operations.has('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = [...new Set(methods)].sort().join(', ');
  if (method === 'OPTIONS') return { status: 204, headers: { allow } };
  const [operation] = operations.values();
  const answer = refuse(operation, 'method', `${path.slice(0, 200)} does not support ${method}, only ${allow}`);
  return { ...(method === 'HEAD' ? withoutBody(answer) : answer), headers: { ...answer.headers, allow } };
}

/** A 401 says how to send credentials (RFC 9110, section 11.6.1). */
function challenge({ security }: Operation, schemes: { [name: string]: Scheme }, answer: MockAnswer): MockAnswer {
  if (answer.status !== 401) return answer;
  const kinds = security.flat().map((name) => schemes[name]?.kind);
  const challenges = [...(kinds.includes('bearer') ? ['Bearer'] : []), ...(kinds.includes('basic') ? ['Basic'] : [])];
  if (challenges.length === 0) return answer;
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenges.join(', ') } };
}

function withoutBody({ body: _body, ...answer }: MockAnswer): MockAnswer {
  return answer;
}
