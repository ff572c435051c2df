import { removeAt, replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import { type Owed, promises } from '../../../generate/cases/promises/promises.ts';
import { certifierOf } from '../../../generate/cases/samples/certify.ts';
import type { Api, Json, Operation } from '../../../generate/model/api.ts';
import { jsonContent } from '../../../generate/model/json-content.ts';
import { changing } from '../server/changing.ts';
import type { Handle, Mutant } from '../server/mutant.ts';
import { refusingVariants } from './business-variants.ts';
import { totalVariants } from './total-variants.ts';

/** Servers that use the freedom that the contract leaves them: none of their cases may fail. */
export function correctVariants(api: Api, mock: Handle): Mutant[] {
  return [
    ...api.operations.flatMap((operation) => ofOperation(operation, api, mock)),
    { name: 'variant: has more methods', hints: [], serve: () => moreMethods(mock) },
    { name: 'variant: names no scheme with 401', hints: [], serve: () => withoutChallenge(mock) },
  ];
}

type Change = (body: Json, sent: Json | undefined, owed: Owed) => Json;

function ofOperation(operation: Operation, api: Api, mock: Handle): Mutant[] {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const content = jsonContent(success?.contents ?? []);
  const owed = promises(operation, api);
  if (!success || !content || owed.length === 0) return [];
  const certifier = certifierOf(api.document);
  const variant = (name: string, change: Change): Mutant => ({
    name: `variant: ${name}`,
    hints: [],
    serve: () =>
      changing(mock, Number(success.status), (body, sent) =>
        owed.reduce((before, one) => {
          const changed = change(before, sent, one);
          return certifier.valid(content.schema.pointer, changed) ? changed : before;
        }, body),
      ),
  });
  return [
    variant('adds to what it repeats', (body, _sent, one) => ('repeats' in one ? at(body, one.answer, added) : body)),
    variant('omits what it may', (body, _sent, one) =>
      'isOptional' in one && valueAt(body, one.answer) !== undefined ? removeAt(body, one.answer) : body,
    ),
    variant('omits what it may override', (body, _sent, one) => overridden(body, one, () => undefined)),
    variant('fills in what it may override', (body, _sent, one) => overridden(body, one, (old) => old ?? 999)),
    variant('keeps what it knew before', (body, sent, one) =>
      'when' in one && one.when !== undefined && sent !== undefined && valueAt(sent, one.when) !== true
        ? at(body, one.answer, (old) => (typeof old === 'string' ? 'Known Before' : old))
        : body,
    ),
    ...owed.flatMap((one) => ('total' in one ? totalVariants(one, operation, api, mock) : [])),
    ...refusingVariants(operation, api, mock),
  ];
}

function at(body: Json, pointer: string, change: (old: Json) => Json): Json {
  const old = valueAt(body, pointer);
  return old === undefined ? body : replaceAt(body, pointer, change(old));
}

/** The value with one more property in every object. */
function added(value: Json): Json {
  if (Array.isArray(value)) return value.map(added);
  if (value === null || typeof value !== 'object') return value;
  return { ...value, added: 'by the server' };
}

/** The body with other values at the places of the lines that a server may override. */
function overridden(body: Json, owed: Owed, change: (old: Json | undefined) => Json | undefined): Json {
  const list = valueAt(body, owed.answer);
  if (!('repeats' in owed) || !Array.isArray(list)) return body;
  const names = (owed.free ?? []).map((pointer) => pointer.replace('/*', ''));
  const lines = list.map((line) =>
    names.reduce((before, name) => {
      const old = valueAt(before, name);
      const value = change(old);
      if (value === undefined) return old === undefined ? before : removeAt(before, name);
      return replaceAt(before, name, value);
    }, line),
  );
  return replaceAt(body, owed.answer, lines);
}

function moreMethods(mock: Handle): Handle {
  return async (request) => {
    const response = await mock(request);
    if (response.status !== 405) return response;
    return request.method === 'PUT' ? new Response(null, { status: 501 }) : Response.json([]);
  };
}

function withoutChallenge(mock: Handle): Handle {
  return async (request) => {
    const response = await mock(request);
    if (response.status !== 401) return response;
    const headers = new Headers(response.headers);
    headers.delete('www-authenticate');
    return new Response(response.body, { status: 401, headers });
  };
}
