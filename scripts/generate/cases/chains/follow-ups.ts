import type { Api, Operation, Response } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Schema } from '../../model/schema.ts';
import { toPointer } from '../../spec/pointer.ts';
import type { Step } from '../case/case.ts';
import { SchemaPlaces } from '../promises/schema-places.ts';
import { remember } from '../remember.ts';

/**
 * The requests that follow an answer to an operation: by links of its successful responses, and the look-up of what it creates. Only requests
 * without a body that read or delete: what another one needs besides its parameters, nobody knows.
 */
export function followUps(operation: Operation, api: Api): Step[] {
  return stepsOf(api).get(operation) ?? [];
}

/** The follow-ups of every operation that has any. */
const stepsOf = remember((api: Api): ReadonlyMap<Operation, Step[]> => {
  const byId = new Map(api.operations.map((operation) => [operation.id, operation]));
  const steps = new Map<Operation, Step[]>();
  const add = (from: Operation, step: Step): void => {
    const known = steps.get(from) ?? [];
    // A document may have several links to one operation; the first one is the plainest.
    if (!known.some(({ to }) => to === step.to)) steps.set(from, [...known, step]);
  };
  for (const { from, status, isComplete, to: id, requestBody, parameters, pointer } of api.links) {
    const [source, to] = [byId.get(from), byId.get(id)];
    if (!source || !to || !/^2/.test(status) || !isComplete) continue;
    if (!['GET', 'DELETE'].includes(to.method) || requestBody !== undefined) continue;
    const entries = parameters.map(({ in: place, name, value }) => [`${place} ${name}`, value] as const);
    add(source, { to, parameters: Object.fromEntries(entries), pointer });
  }
  const lookUps = lookUpsOf(api);
  for (const operation of api.operations) {
    const found = operation.method === 'POST' ? lookUps.get(`${operation.path.replace(/\/$/, '')}/`) : undefined;
    const step = found && lookUp(operation, found, api);
    if (step) add(operation, step);
  }
  return steps;
});

/** The operations such as `GET /books/{id}`, by the path before the parameter: the first one for each. */
function lookUpsOf({ operations }: Api): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const [, start] = /^(.*\/)\{[^{}]+\}$/.exec(operation.path) ?? [];
    if (operation.method === 'GET' && start !== undefined && !found.has(start)) found.set(start, operation);
  }
  return found;
}

/** The look-up of what an operation creates, if both answers have the same identifier. */
function lookUp(operation: Operation, to: Operation, api: Api): Step | undefined {
  const last = to.path.slice(to.path.lastIndexOf('/') + 1);
  const parameter = to.parameters.find(({ in: place, name }) => place === 'path' && last === `{${name}}`);
  if (!parameter) return undefined;
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
