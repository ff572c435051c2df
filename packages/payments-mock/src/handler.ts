import { type Accept, checkCredentials } from './credentials.ts';
import type { Description, Operation, Scheme } from './description.ts';
import type { MockAnswer, MockRequest } from './exchange.ts';
import { checkParameters } from './parameters.ts';
import { readPreference } from './preference.ts';
import type { Random } from './random.ts';
import { readBody } from './read-body.ts';
import { joinFaults, refuse } from './refuse.ts';
import { createRouter, type Route } from './router.ts';
import { answerWith, force, statusOf } from './succeed.ts';

/** Answers one request, at once. */
export type Handler = (request: MockRequest, random: Random) => MockAnswer;

/** Makes the server of an API. It checks path, method, credentials, media type, JSON, parameters and schema, in that order. */
export function createHandler(description: Description, accept: Accept): Handler {
  const findRoute = createRouter(description);
  const [first] = description.operations;

  return (request, random) => {
    const path = request.target.split('?', 1)[0] ?? '';
    const route = findRoute(path);
    if (!route) return refuse(first, 'path', `There is no ${path.slice(0, 200)} in this API`);
    const operation = route.operations.get(request.method);
    if (operation) return answer(operation, route, request, random);
    const get = request.method === 'HEAD' ? route.operations.get('GET') : undefined;
    if (get) return withoutBody(answer(get, route, request, random));
    return answerMethod(route, request.method, path);
  };

  function answer(operation: Operation, route: Route, request: MockRequest, random: Random): MockAnswer {
    const preference = readPreference(request);
    const body = readBody(operation, request);
    const received = 'received' in body && body.received !== undefined ? { received: body.received } : {};
    if (preference.code !== undefined) {
      return {
        ...force(operation, preference.code, { ...received, example: preference.example }, random),
        ...received,
      };
    }

    const fault = checkCredentials(operation, description.schemes, request, accept);
    if (fault !== undefined) return challenge(operation, description.schemes, refuse(operation, 'credentials', fault));
    if ('fault' in body) return refuse(operation, body.fault, body.message);
    const parameterFaults = checkParameters(operation, route, request);
    if (parameterFaults.length > 0) {
      return { ...refuse(operation, 'parameters', joinFaults(parameterFaults)), ...received };
    }
    const faults = body.validate?.(body.received) ?? [];
    if (faults.length > 0) {
      const sentences = faults.map(({ pointer, message }) => `${pointer || 'The body'} ${message}`);
      return { ...refuse(operation, 'body-schema', joinFaults(sentences)), ...received };
    }
    const { success } = operation;
    const wish = { ...received, example: preference.example };
    return { ...answerWith(operation, success, statusOf(success), wish, random), ...received };
  }
}

/** A method that the path lacks is refused with those that it has (RFC 9110, section 15.5.6); OPTIONS asks for just that. */
function answerMethod({ operations }: Route, method: string, path: string): MockAnswer {
  const methods = [...operations.keys(), ...(operations.has('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = [...new Set(methods)].sort().join(', ');
  if (method === 'OPTIONS') return { status: 204, headers: { allow } };
  const [operation] = operations.values();
  const answer = refuse(operation, 'method', `${path.slice(0, 200)} does not know ${method}, only ${allow}`);
  return { ...(method === 'HEAD' ? withoutBody(answer) : answer), headers: { ...answer.headers, allow } };
}

/** A refusal for lack of credentials says how to send them (RFC 9110, section 11.6.1). */
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
