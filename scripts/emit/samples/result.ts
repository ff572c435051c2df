import type { Api, Operation } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { propertyAccess } from '../../typescript.ts';
import { isJson } from './call.ts';

/** How a sample names the answer of a call, and what it prints of it. */
export interface Result {
  /** Identifier for the answer, such as `payment`. */
  name: string;
  /** Expression to print: the id of what was made, else all of it. */
  shown: string;
}

/** Undefined when the operation answers without a JSON body. */
export function resultOf(operation: Operation, api: Api): Result | undefined {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const content = success?.contents.find(({ mediaType }) => isJson(mediaType));
  if (!content) return undefined;
  const resource = operation.clientMethod.at(-2) ?? '';
  const single = /[^s]s$/.test(resource) && /^[A-Za-z]\w*$/.test(resource) ? resource.slice(0, -1) : 'result';
  const properties = propertiesOf(content.schema, api);
  const id = [`${single}_id`, `${single}Id`, 'id'].find((name) => properties.includes(name));
  return { name: single, shown: id === undefined ? single : single + propertyAccess(id) };
}

function propertiesOf(schema: Schema, api: Api): string[] {
  if (schema.kind === 'object') return schema.properties.map(({ name }) => name);
  const named = schema.kind === 'reference' ? api.schemas.find(({ name }) => name === schema.name) : undefined;
  return named && named.schema.kind !== 'reference' ? propertiesOf(named.schema, api) : [];
}
