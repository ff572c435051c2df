import type { Api } from '../api.ts';
import type { AssertionShape, Schema } from '../schema.ts';

/** Sets `usedIn` of every component schema. Changes `api.schemas` in place. */
export function markUse(api: Api): void {
  const byName = new Map(api.schemas.map((named) => [named.name, named]));

  function mark(schema: Schema, side: 'request' | 'response'): void {
    if (schema.kind === 'reference') {
      const named = byName.get(schema.name);
      if (!named || named.usedIn[side]) return;
      named.usedIn[side] = true;
      mark(named.schema, side);
      return;
    }
    for (const child of children(schema)) mark(child, side);
  }

  for (const operation of api.operations) {
    for (const parameter of operation.parameters) mark(parameter.schema, 'request');
    for (const content of operation.requestBody?.contents ?? []) mark(content.schema, 'request');
    for (const response of operation.responses) {
      for (const part of [...response.contents, ...response.headers]) mark(part.schema, 'response');
    }
  }
  for (const { payload } of api.webhooks) if (payload) mark(payload, 'response');
}

/** The schemas directly inside a schema; empty for a reference. */
export function children(schema: Schema): Schema[] {
  switch (schema.kind) {
    case 'array':
      return [...schema.prefixItems, schema.items];
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...schema.patterns.map((pattern) => pattern.schema),
        schema.additional,
        ...(schema.propertyNames ? [schema.propertyNames] : []),
      ];
    case 'union':
      return schema.variants;
    case 'intersection':
      return schema.parts;
    case 'assertion':
      return assertedSchemas(schema);
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'enum':
    case 'string':
    case 'number':
    case 'reference':
      return [];
  }
}

function assertedSchemas({ assertion }: AssertionShape): Schema[] {
  switch (assertion.keyword) {
    case 'if':
      return [assertion.if, assertion.whenValid, assertion.whenInvalid].filter((schema) => schema !== undefined);
    case 'dependentSchemas':
      return assertion.schemas.map(({ schema }) => schema);
    case 'dependentRequired':
      return [];
    default:
      return [assertion.schema];
  }
}
