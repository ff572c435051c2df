import type { Api, Operation } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { propertyAccess, variableName } from '../typescript.ts';
import { isJson } from './call.ts';

/** The variable for the result of a call, and the expression that a sample prints. */
export interface Result {
  /** A variable name, such as `book`. */
  name: string;
  /** The expression to print: the id if there is one, else everything. */
  shown: string;
}

/** Returns the result of an operation; undefined if it answers without a JSON body. */
export function resultOf(operation: Operation, api: Api): Result | undefined {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const content = success?.contents.find(({ mediaType }) => isJson(mediaType));
  if (!content) return undefined;
  const resource = operation.clientMethod.at(-2) ?? '';
  const plural = /^[A-Za-z]\w*[^s]s$/.test(resource) ? resource : undefined;
  const schema = resolve(content.schema, api);
  // A page of a list is as plural as a list.
  if (schema.kind === 'array' || operation.clientMethod.at(-1) === 'list') {
    const several = variableName(plural ?? 'results', 'Results', ['client', 'error']);
    return { name: several, shown: several };
  }
  const single = variableName(plural?.slice(0, -1) ?? 'result', 'Result', ['client', 'error']);
  const properties = schema.kind === 'object' ? schema.properties.map(({ name }) => name) : [];
  const id = [`${single}_id`, `${single}Id`, 'id'].find((name) => properties.includes(name));
  return { name: single, shown: id === undefined ? single : single + propertyAccess(id) };
}

/** Follows references to the end. One that is circular stays as it is. */
function resolve(schema: Schema, api: Api, inside: readonly string[] = []): Schema {
  if (schema.kind !== 'reference' || inside.includes(schema.name)) return schema;
  const target = api.schemas.find(({ name }) => name === schema.name);
  return target ? resolve(target.schema, api, [...inside, schema.name]) : schema;
}
