import { asList, asNode, type Node } from '../spec/node.ts';
import { annotate } from './annotate.ts';
import type { Json } from './api.ts';
import { enumPart, unionPart } from './build-choice.ts';
import { buildShape } from './build-shape.ts';
import { type Building, componentOf, refuse } from './building.ts';
import { known, typed } from './keywords.ts';
import type { Schema, Shape } from './schema.ts';

/**
 * Builds the schema that stands at `pointer` of the document.
 * In: a JSON Schema 2020-12 as OpenAPI 3.1 has it. Out: the model's schema. A keyword that the model cannot express is added to
 * `building.problems`.
 */
export function buildSchema(value: Json | undefined, pointer: string, building: Building): Schema {
  if (value === false) return { ...annotate({}, pointer), kind: 'never' };
  const node = asNode(value);
  refuseUnknown(node, pointer, building);
  const own = annotate(node, pointer);
  const parts = shapes(node, pointer, building);
  const [first] = parts;
  if (parts.length === 1 && first) return merge(own, first);
  if (first === undefined) return { ...own, kind: 'any' };
  // `null` passes an intersection only where it passes every part of it.
  return {
    ...own,
    nullable: parts.every((part) => part.nullable),
    kind: 'intersection',
    parts: parts.map((part) => ({ ...annotate({}, pointer), ...part })),
  };
}

/** A group of constraints of a schema, as a shape of its own. */
export type Part = Shape & { nullable: boolean; pointer?: string };

/** The groups of constraints that the schema holds, each as a shape of its own. */
function shapes(node: Node, pointer: string, building: Building): Part[] {
  const parts: Part[] = [];
  if (typeof node.$ref === 'string') {
    const target = componentOf(node.$ref, building);
    if (target === undefined) {
      refuse(
        building,
        pointer,
        `\`$ref: ${node.$ref}\` does not name a component schema.`,
        'Move the schema to `components/schemas` and refer to it there.',
      );
    } else parts.push({ kind: 'reference', name: target.name, nullable: false });
  }
  const values = 'const' in node ? [node.const ?? null] : asList(node.enum);
  if (values.length > 0) parts.push(enumPart(values, node, types(node)));
  else parts.push(...typedParts(node, pointer, building));
  for (const mode of ['oneOf', 'anyOf'] as const) {
    if (node[mode] !== undefined) parts.push(unionPart(node, mode, pointer, building));
  }
  for (const [index, member] of asList(node.allOf).entries()) {
    parts.push(buildSchema(member, `${pointer}/allOf/${index}`, building));
  }
  return parts;
}

/** One part per JSON type; several types without a common part are a choice between them. */
function typedParts(node: Node, pointer: string, building: Building): Part[] {
  const named = types(node);
  const meant = named.length > 0 ? named.filter((type) => type !== 'null') : impliedTypes(node);
  const nullable = named.includes('null');
  const parts = meant.map((type): Part => ({ ...buildShape(type, node, pointer, building), nullable: false }));
  const [only] = parts;
  if (parts.length === 0) return nullable ? [{ kind: 'null', nullable: false }] : [];
  if (parts.length === 1 && only) return [{ ...only, nullable }];
  return [
    { kind: 'union', mode: 'anyOf', variants: parts.map((part) => ({ ...annotate({}, pointer), ...part })), nullable },
  ];
}

function types(node: Node): string[] {
  return (Array.isArray(node.type) ? node.type : [node.type]).filter((type) => typeof type === 'string');
}

/** Without `type`, `properties` and the like say nothing about other types; people who write them mean objects. `format` alone means any. */
function impliedTypes(node: Node): string[] {
  const implies = (keywords: readonly string[]) => keywords.some((keyword) => keyword !== 'format' && keyword in node);
  return (['object', 'array', 'string', 'number'] as const).filter((type) => implies(typed[type])).slice(0, 1);
}

/** The annotations that a schema has itself win over those of its only part. */
function merge(own: ReturnType<typeof annotate>, part: Part): Schema {
  const stated = Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !(key in part) || (value !== false && !(Array.isArray(value) && value.length === 0)),
    ),
  );
  return { ...own, ...part, ...stated, pointer: own.pointer, nullable: part.nullable } as Schema;
}

function refuseUnknown(node: Node, pointer: string, building: Building): void {
  for (const keyword of Object.keys(node)) {
    if (known.has(keyword) || keyword.startsWith('x-')) continue;
    refuse(
      building,
      pointer,
      `\`${keyword}\` has no form in the generated code.`,
      'Say it with other keywords, or in the description.',
      keyword,
    );
  }
}
