import type { Api, Operation, Response } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import { toPointer } from '../../spec/pointer.ts';
import type { Step } from '../case/case.ts';
import { SchemaPlaces } from '../promises/schema-places.ts';

/**
 * The requests that follow an answer to an operation: by links of its successful responses, and the look-up of what it creates. Only requests
 * without a body that read or delete: what another one needs besides its parameters, nobody knows.
 */
export function followUps(operation: Operation, api: Api): Step[] {
  const linked = api.links.flatMap((link): Step[] => {
    const to = api.operations.find(({ id }) => id === link.to);
    const isOwn = link.from === operation.id && /^2/.test(link.status) && link.isComplete;
    if (!isOwn || !to || !['GET', 'DELETE'].includes(to.method) || link.requestBody !== undefined) return [];
    const entries = link.parameters.map(({ in: place, name, value }) => [`${place} ${name}`, value] as const);
    return [{ to, parameters: Object.fromEntries(entries), pointer: link.pointer }];
  });
  const lookUp = lookUpOf(operation, api);
  const all = lookUp ? [...linked, lookUp] : linked;
  // A document may have several links to one operation; the first one is the plainest.
  return all.filter((one, index) => all.findIndex(({ to }) => to === one.to) === index);
}

/** The look-up of what `POST /books` creates: `GET /books/{id}`, if both answers have the same identifier. */
function lookUpOf(operation: Operation, api: Api): Step | undefined {
  if (operation.method !== 'POST') return undefined;
  const start = `${operation.path.replace(/\/$/, '')}/{`;
  const to = api.operations.find(
    ({ method, path }) => method === 'GET' && path.startsWith(start) && /^[^{}]+\}$/.test(path.slice(start.length)),
  );
  const parameter = to?.parameters.find(({ in: place, name }) => place === 'path' && to.path === `${start}${name}}`);
  if (!to || !parameter) return undefined;
  const [created, found] = [operation, to].map((one) => identifiers(one, api, parameter.name));
  const id = created?.find(({ name, kind }) => {
    const other = found?.find((one) => one.name === name);
    return other?.kind === kind && kind === kindOf(parameter.schema, api);
  });
  if (!id) return undefined;
  const outer = operation.parameters.filter(({ in: place }) => place === 'path');
  const kept = outer.map(({ name }) => [`path ${name}`, `$request.path.${name}`] as const);
  const own = [`path ${parameter.name}`, `$response.body#${toPointer([id.name])}`] as const;
  return { to, parameters: Object.fromEntries([...kept, own]), pointer: to.pointer };
}

/** The properties of a successful answer that may identify it, the likeliest first: `book_id`, then `id`. */
function identifiers({ responses }: Operation, api: Api, parameter: string): { name: string; kind: Schema['kind'] }[] {
  const content = jsonContent(successOf(responses)?.contents ?? []);
  const properties: { name: string; kind: Schema['kind'] }[] = [];
  if (content)
    SchemaPlaces.for(api).visit(content.schema, ({ name, schema }, pointer) => {
      if (pointer === toPointer([name])) properties.push({ name, kind: kindOf(schema, api) });
    });
  return [parameter, 'id'].flatMap((wanted) => properties.filter(({ name }) => name === wanted));
}

function successOf(responses: readonly Response[]): Response | undefined {
  return responses.find(({ status }) => /^2/.test(status));
}

function kindOf(schema: Schema, api: Api): Schema['kind'] {
  return SchemaPlaces.for(api).resolve(schema).kind;
}
