import type { Api, Content, FieldEncoding } from '../../model/api.ts';
import type { Property, Schema } from '../../model/schema.ts';
import { isPlain, type ReadField } from '../../wire/field.ts';
import { isJson } from '../../wire/parameter.ts';
import { kindsOf } from './kinds.ts';

/** Deeper schemas have no more properties of a form. */
const deepest = 10;

/** The properties of a form, with how each is written and read (OpenAPI 3.1, sections 4.8.14.2 and 4.8.15). */
export function fieldsOf(content: Content, api: Pick<Api, 'schemas'>): ReadField[] {
  const properties = new Map(propertiesOf(content.schema, api).map((property) => [property.name, property]));
  return [...properties.values()].map(({ name, schema }) => fieldOf(name, schema, content, api));
}

/** The same as far as it is needed to write them: without those that are written as is usual. */
export function unusualFields(content: Content, api: Pick<Api, 'schemas'>): Omit<ReadField, 'kinds'>[] {
  return fieldsOf(content, api)
    .map(({ kinds: _kinds, ...field }) => field)
    .filter((field) => Object.keys(field).length > 1);
}

function fieldOf(name: string, schema: Schema, content: Content, api: Pick<Api, 'schemas'>): ReadField {
  const { mediaType, ...style }: FieldEncoding = content.encoding[name] ?? {};
  if (Object.keys(style).length > 0) {
    const written = { style: 'form', ...style } as const;
    return { name, ...written, kinds: kindsOf(schema, api, written.style === 'deepObject') };
  }
  const kinds = kindsOf(schema, api, false);
  const isFile =
    content.kind === 'multipart' && (isBinary(schema, api) || !(isPlain(mediaType) || isJson(mediaType ?? '')));
  if (isFile) return { name, isFile, ...(mediaType === undefined ? {} : { mediaType }), kinds };
  const isObject = kinds.some((kind) => typeof kind === 'object' && 'properties' in kind);
  const written = mediaType ?? (isObject ? 'application/json' : undefined);
  if (written === undefined) return { name, kinds };
  // In a URL-encoded form a list of JSON values is one text.
  const isWhole = isJson(written) && (content.kind === 'form' || isObject);
  return { name, mediaType: written, kinds: isWhole ? ['json'] : kinds };
}

/** Pointers of the schemas of files in forms. */
export function binarySchemas(api: Pick<Api, 'schemas' | 'operations'>): string[] {
  const contents = api.operations.flatMap(({ requestBody }) => requestBody?.contents ?? []);
  return contents
    .filter(({ kind }) => kind === 'multipart')
    .flatMap((content) =>
      propertiesOf(content.schema, api).filter(({ name, schema }) => fieldOf(name, schema, content, api).isFile),
    )
    .map(({ schema }) => itemOf(schema, api).pointer);
}

/** The schema of one file, which may be that of an item. */
function itemOf(schema: Schema, api: Pick<Api, 'schemas'>): Schema {
  if (schema.kind === 'array') return itemOf(schema.items, api);
  const target = schema.kind === 'reference' ? api.schemas.find(({ name }) => name === schema.name) : undefined;
  return target ? itemOf(target.schema, api) : schema;
}

function propertiesOf(schema: Schema, api: Pick<Api, 'schemas'>, depth = 0): Property[] {
  if (depth > deepest) return [];
  switch (schema.kind) {
    case 'object':
      return schema.properties;
    case 'reference': {
      const target = api.schemas.find(({ name }) => name === schema.name);
      return target ? propertiesOf(target.schema, api, depth + 1) : [];
    }
    case 'intersection':
      return schema.parts.flatMap((part) => propertiesOf(part, api, depth + 1));
    case 'union':
      return schema.variants.flatMap((variant) => propertiesOf(variant, api, depth + 1));
    default:
      return [];
  }
}

/** Whether a value, or each item of a list, is a file. */
function isBinary(schema: Schema, api: Pick<Api, 'schemas'>, depth = 0): boolean {
  if (depth > deepest) return false;
  if (schema.kind === 'string') return schema.format === 'binary' || schema.binary === true;
  if (schema.kind === 'array') return isBinary(schema.items, api, depth + 1);
  if (schema.kind !== 'reference') return false;
  const target = api.schemas.find(({ name }) => name === schema.name);
  return target !== undefined && isBinary(target.schema, api, depth + 1);
}
