import type { Json } from '../../generate/spec/node.ts';
import type { Api } from './api.ts';
import { referredSchemas } from './inline.ts';
import { nodeAt } from './node-at.ts';
import { covers, narrow, nowhere, type Position, union } from './position.ts';
import { children, type Notes, type Schema } from './schema.ts';

/** Which messages hold each component schema, by its name; directly or inside another schema. */
export function findPositions(api: Api): Map<string, Position> {
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const names = new Map(api.schemas.map(({ name, schema }) => [schema.pointer, name]));
  const subtypes = findSubtypes(api);
  const found = new Map<string, Position>();
  // Components that are still to be visited. There may be more in a row than the stack has room for.
  const waiting: [schema: Schema, position: Position][] = [];

  function visit(schema: Schema, outer: Position): void {
    const position = narrow(outer, schema);
    for (const pointer of referredSchemas(schema.other)) visitPointer(pointer, position);
    if (schema.kind !== 'reference') {
      for (const child of children(schema)) visit(child, position);
      return;
    }
    const known = found.get(schema.name) ?? nowhere;
    if (covers(known, position)) return;
    found.set(schema.name, union(known, position));
    for (const name of [schema.name, ...(subtypes.get(schema.name) ?? [])]) {
      const target = schemas.get(name);
      if (!target) continue;
      if (name !== schema.name) found.set(name, union(found.get(name) ?? nowhere, position));
      waiting.push([target, position]);
    }
  }

  function visitPointer(pointer: string, position: Position): void {
    const name = names.get(pointer);
    if (name !== undefined) visit({ ...anything, kind: 'reference', name }, position);
  }
  for (const { parameters, requestBody, responses, sent, answered } of [...api.operations, ...api.received]) {
    for (const { schema } of [...parameters, ...(requestBody?.contents ?? [])]) visit(schema, sent);
    for (const { encoding } of requestBody?.contents ?? [])
      for (const pointer of referredSchemas(encoding)) visitPointer(pointer, sent);
    for (const { headers, contents } of responses)
      for (const { schema } of [...headers, ...contents]) visit(schema, answered);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) visit(...next);
  return found;
}

const anything: Notes = {
  pointer: '',
  nullable: false,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  examples: [],
  other: {},
  extensions: {},
};

/**
 * Names of the components inside `not` and `if`, where allowing fewer values may mean allowing more.
 */
export function findTurned({ schemas, ...api }: Api): Set<string> {
  const names = new Map(schemas.map(({ name, schema }) => [schema.pointer, name]));
  const found = new Set<string>();
  const isTurned = (keyword: string) => keyword === 'not' || keyword === 'if';
  const waiting: (Json | undefined)[] = [];
  const search = (value: Json | undefined): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [keyword, member] of Object.entries(value)) {
      if (isTurned(keyword)) waiting.push(member);
      search(member);
    }
  };
  search(api.document);
  while (waiting.length > 0) {
    for (const pointer of referredSchemas(waiting.pop())) {
      const name = names.get(pointer);
      if (name === undefined || found.has(name)) continue;
      found.add(name);
      waiting.push(nodeAt(api.document, pointer));
    }
  }
  return found;
}

/** Components that extend one with a discriminator in an `allOf`: they may stand in its place (OpenAPI 3.1, section 4.8.25.3). */
function findSubtypes({ schemas }: Api): Map<string, string[]> {
  const bases = new Set(schemas.filter(({ schema }) => schema.discriminator).map(({ name }) => name));
  const subtypes = new Map<string, string[]>();
  for (const { name, schema } of schemas) {
    const parts = schema.kind === 'intersection' ? schema.parts : [schema];
    for (const part of parts) {
      if (part.kind !== 'reference' || !bases.has(part.name)) continue;
      subtypes.set(part.name, [...(subtypes.get(part.name) ?? []), name]);
    }
  }
  return subtypes;
}
