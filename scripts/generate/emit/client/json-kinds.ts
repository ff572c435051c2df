import type { Api, Json } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';

/** What a JSON value can be. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

const all: readonly JsonKind[] = ['object', 'array', 'string', 'number', 'boolean', 'null'];

/** Returns the kinds of value that a schema may allow, in a fixed order. */
export function jsonKinds(schema: Schema, api: Pick<Api, 'schemas'>): JsonKind[] {
  const allowed = kindsOf(schema, api, new Set());
  return all.filter((kind) => allowed.has(kind));
}

function kindsOf(schema: Schema, api: Pick<Api, 'schemas'>, seen: ReadonlySet<string>): ReadonlySet<JsonKind> {
  const kinds = kindsOfShape(schema, api, seen);
  return schema.nullable ? new Set([...kinds, 'null']) : kinds;
}

function kindsOfShape(schema: Schema, api: Pick<Api, 'schemas'>, seen: ReadonlySet<string>): ReadonlySet<JsonKind> {
  switch (schema.kind) {
    case 'any':
    case 'assertion':
      return new Set(all);
    case 'never':
      return new Set();
    case 'null':
    case 'boolean':
      return new Set([schema.kind]);
    case 'string':
    case 'number':
    case 'array':
    case 'object':
      return schema.loose ? new Set(all) : new Set([schema.kind]);
    case 'enum':
      return new Set(schema.values.map(({ value }) => kindOf(value)));
    case 'union':
      return new Set(schema.variants.flatMap((variant) => [...kindsOf(variant, api, seen)]));
    case 'intersection': {
      const parts = schema.parts.map((part) => kindsOf(part, api, seen));
      return new Set(all.filter((kind) => parts.every((part) => part.has(kind))));
    }
    case 'reference': {
      const target = api.schemas.find(({ name }) => name === schema.name)?.schema;
      return target && !seen.has(schema.name) ? kindsOf(target, api, new Set([...seen, schema.name])) : new Set(all);
    }
  }
}

function kindOf(value: Json): JsonKind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonKind);
}
