import { asList, asNode, type Node } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import { annotate } from './annotations/annotate.ts';
import type { Json } from './api.ts';
import { assertionParts } from './build-assertions.ts';
import { enumPart, unionPart } from './build-choice.ts';
import { buildShape } from './build-shape.ts';
import { type Building, componentOf } from './building.ts';
import { known, typed } from './keywords/keywords.ts';
import { noteLargeLimits } from './keywords/large-limits.ts';
import type { Schema, Shape } from './schema.ts';

/**
 * Builds the schema at `pointer` of the document.
 * In: a JSON Schema 2020-12 as OpenAPI 3.1 uses it. Out: the model's schema. Unknown keywords have no effect (section 6.5) and are noted in
 * `building.diagnostics`.
 */
export function buildSchema(value: Json | undefined, pointer: string, building: Building): Schema {
  if (value === false) return { ...annotate({}, pointer), kind: 'never' };
  const node = asNode(value);
  noteUnknown(node, pointer, building);
  noteLargeLimits(node, pointer, building);
  const own = annotate(node, pointer);
  const parts = shapes(node, pointer, building);
  const [first] = parts;
  if (parts.length === 1 && first) return merge(own, first);
  if (first === undefined) return { ...own, kind: 'any' };
  // `null` is valid for an intersection only if it is valid for every part.
  return {
    ...own,
    nullable: parts.every((part) => part.nullable || part.kind === 'assertion'),
    kind: 'intersection',
    parts: parts.map((part) => ({ ...annotate({}, pointer), ...part })),
  };
}

/** A group of constraints of a schema, as a shape of its own. */
export type Part = Shape & { nullable: boolean; pointer?: string };

/** All groups of constraints of the schema. */
function shapes(node: Node, pointer: string, building: Building): Part[] {
  const parts: Part[] = [];
  const target = typeof node.$ref === 'string' ? componentOf(node.$ref, building) : undefined;
  if (target) parts.push({ kind: 'reference', name: target.name, nullable: false });
  const lists = [...('const' in node ? [[node.const ?? null]] : []), ...(Array.isArray(node.enum) ? [node.enum] : [])];
  parts.push(...lists.map((values) => enumPart(values, node, types(node))));
  // Listed values that another keyword excludes are not valid.
  if (lists.length > 0) parts.push(...impliedParts(node, pointer, building));
  else parts.push(...typedParts(node, pointer, building));
  for (const mode of ['oneOf', 'anyOf'] as const) {
    if (Array.isArray(node[mode])) parts.push(unionPart(node, mode, pointer, building));
  }
  for (const [index, member] of asList(node.allOf).entries()) {
    parts.push(apart(buildSchema(member, `${pointer}/allOf/${index}`, building)));
  }
  return [...parts, ...assertionParts(node, pointer, building)];
}

/** A schema inside another. An assertion keeps a schema of its own, since some depend on the keywords beside them. */
export function apart(schema: Schema): Schema {
  return schema.kind === 'assertion'
    ? { ...annotate({}, schema.pointer), kind: 'intersection', parts: [schema] }
    : schema;
}

/** One part per JSON type; several types are a union. */
function typedParts(node: Node, pointer: string, building: Building): Part[] {
  const named = types(node);
  const build = (type: string): Part => ({ ...buildShape(type, node, pointer, building), nullable: false });
  if (named.length === 0) return impliedParts(node, pointer, building);
  const nullable = named.includes('null');
  const parts = named.filter((type) => type !== 'null').map(build);
  const [only] = parts;
  if (only === undefined) return [{ kind: 'null', nullable: false }];
  if (parts.length === 1) return [{ ...only, nullable }];
  return [
    { kind: 'union', mode: 'anyOf', variants: parts.map((part) => ({ ...annotate({}, pointer), ...part })), nullable },
  ];
}

/** `number` includes `integer`. */
function types(node: Node): string[] {
  const listed = (Array.isArray(node.type) ? node.type : [node.type]).filter((type) => typeof type === 'string');
  return listed.filter((type) => type !== 'integer' || !listed.includes('number'));
}

/** Without `type`, a keyword such as `properties` constrains objects only. `format` alone constrains nothing. */
function impliedParts(node: Node, pointer: string, building: Building): Part[] {
  const implies = (keywords: readonly string[]) => keywords.some((keyword) => keyword !== 'format' && keyword in node);
  return (['object', 'array', 'string', 'number'] as const)
    .filter((type) => implies(typed[type]))
    .map((type) => ({ ...buildShape(type, node, pointer, building), nullable: false, loose: true }) as Part);
}

/** The schema's own annotations take precedence over those of its only part. */
function merge(own: ReturnType<typeof annotate>, part: Part): Schema {
  const stated = Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !(key in part) || (value !== false && !(Array.isArray(value) && value.length === 0)),
    ),
  );
  return { ...own, ...part, ...stated, pointer: own.pointer, nullable: part.nullable } as Schema;
}

function noteUnknown(node: Node, pointer: string, building: Building): void {
  for (const keyword of Object.keys(node)) {
    if (known.has(keyword) || keyword.startsWith('x-')) continue;
    building.diagnostics.note(
      `unknown-keyword ${keyword}`,
      pointer + toPointer([keyword]),
      `\`${keyword}\` is not a keyword of JSON Schema, so it has no effect.`,
      'Remove it, or begin its name with `x-`.',
    );
  }
}
