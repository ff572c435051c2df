import { asList, asNode, type Json, type Node, numbers, text } from '../../generate/spec/node.ts';
import { toPointer } from '../../generate/spec/pointer.ts';
import { encoding, typed } from './keywords.ts';
import { annotate, componentOf, notes, type TypeNames } from './notes.ts';
import type { Notes, ObjectShape, Schema, Shape } from './schema.ts';

type Part = Shape & { nullable: boolean };

/** Reads a schema at a pointer of the document (JSON Schema 2020-12). Whatever the schema says, it is read. */
export function buildSchema(value: Json | undefined, pointer: string, names: TypeNames): Schema {
  const build = (member: Json | undefined, ...path: (string | number)[]) =>
    buildSchema(member, pointer + toPointer(path), names);
  if (value === false) return { ...notes({}, pointer, names), kind: 'never' };
  const node = encoding(asNode(value));
  const members = asList(node.allOf).map((member, index) => build(member, 'allOf', index));
  const isNote = (part: Schema) => part.kind === 'any' && Object.keys(part.other).length === 0;
  // A part that only annotates is the same as annotations beside the other parts.
  const own = members.filter(isNote).reduce(annotate, notes(node, pointer, names));
  const parts = [
    ...referencePart(node, names),
    ...valueParts(node, build),
    ...(['oneOf', 'anyOf'] as const).flatMap((mode) =>
      Array.isArray(node[mode]) ? [unionPart(node, mode, build)] : [],
    ),
    ...members.filter((part) => !isNote(part)),
  ];
  const [first] = parts;
  if (first === undefined) return { ...own, kind: 'any' };
  if (parts.length === 1) return merge(own, first);
  // `null` is valid only if it is valid in every part.
  const nullable = parts.every((part) => part.nullable);
  return {
    ...own,
    nullable,
    kind: 'intersection',
    parts: parts.map((part) => ({ ...notes({}, pointer, names), ...part })),
  };
}

type Build = (member: Json | undefined, ...path: (string | number)[]) => Schema;

function referencePart(node: Node, names: TypeNames): Part[] {
  const name = componentOf(node.$ref, names);
  return name === undefined ? [] : [{ kind: 'reference', name, nullable: false }];
}

/** `enum`, `const` or types. */
function valueParts(node: Node, build: Build): Part[] {
  const types = (Array.isArray(node.type) ? node.type : [node.type]).filter((type) => typeof type === 'string');
  const values = 'const' in node ? [node.const ?? null] : Array.isArray(node.enum) ? node.enum : undefined;
  if (values !== undefined) {
    const shown = values.filter((value) => value !== null);
    if (shown.length === 0)
      return [values.length === 0 ? { kind: 'never', nullable: false } : { kind: 'null', nullable: false }];
    const allowsNull = types.length === 0 || types.includes('null');
    return [{ kind: 'enum', values: shown, nullable: allowsNull && shown.length < values.length }];
  }
  const nullable = types.includes('null');
  const meant = types.length > 0 ? types.filter((type) => type !== 'null') : impliedTypes(node);
  const parts = meant.map((type): Part => ({ ...shape(type, node, build), nullable: false }));
  const [only] = parts;
  if (only === undefined) return nullable ? [{ kind: 'null', nullable: false }] : [];
  if (parts.length === 1) return [{ ...only, nullable }];
  const variants = parts.map((part) => ({ ...build({}), ...part }));
  return [{ kind: 'union', mode: 'anyOf', variants, nullable }];
}

/** Without `type`, authors who write `properties` mean objects, and so on. `format` alone means any type. */
function impliedTypes(node: Node): string[] {
  const implies = (keywords: readonly string[]) => keywords.some((keyword) => keyword !== 'format' && keyword in node);
  return (['object', 'array', 'string', 'number'] as const).filter((type) => implies(typed[type])).slice(0, 1);
}

function shape(type: string, node: Node, build: Build): Shape {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return {
        kind: 'string',
        ...numbers(node, ['minLength', 'maxLength']),
        ...(typeof node.pattern === 'string' ? { pattern: node.pattern } : {}),
        ...text('format', node.format),
      };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        integer: type === 'integer',
        ...numbers(node, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']),
        ...text('format', node.format),
      };
    case 'array':
      return {
        kind: 'array',
        prefix: asList(node.prefixItems).map((item, index) => build(item, 'prefixItems', index)),
        items: build(node.items, 'items'),
        ...numbers(node, ['minItems', 'maxItems']),
        uniqueItems: node.uniqueItems === true,
      };
    case 'object':
      return objectShape(node, build);
    default:
      return { kind: 'any' };
  }
}

function objectShape(node: Node, build: Build): ObjectShape {
  const required = new Set(asList(node.required));
  const listed = asNode(node.properties);
  const unlisted = [...required].filter((name) => typeof name === 'string' && !Object.hasOwn(listed, name));
  return {
    kind: 'object',
    properties: [
      ...Object.entries(listed).map(([name, value]) => ({
        name,
        required: required.has(name),
        schema: build(value, 'properties', name),
      })),
      ...unlisted.map((name) => ({
        name: String(name),
        required: true,
        schema: build(node.additionalProperties === false ? {} : node.additionalProperties, 'additionalProperties'),
      })),
    ],
    patterns: Object.entries(asNode(node.patternProperties)).map(([pattern, value]) => ({
      pattern,
      schema: build(value, 'patternProperties', pattern),
    })),
    additional: build(node.additionalProperties, 'additionalProperties'),
    ...(node.propertyNames === undefined ? {} : { propertyNames: build(node.propertyNames, 'propertyNames') }),
    ...numbers(node, ['minProperties', 'maxProperties']),
  };
}

/** A variant that is only null makes the union nullable instead. */
function unionPart(node: Node, mode: 'oneOf' | 'anyOf', build: Build): Part {
  const variants = asList(node[mode]).map((member, index) => build(member, mode, index));
  const shown = variants.filter((variant) => variant.kind !== 'null');
  const nullable = shown.length < variants.length;
  const [only] = shown;
  if (shown.length === 1 && only) return { ...only, nullable: only.nullable || nullable };
  return { kind: 'union', mode, variants: shown, nullable };
}

/** Merges a schema with its only part. Its own annotations win. */
function merge(own: Notes, part: Part & Partial<Notes>): Schema {
  const { pointer, nullable: _nullable, other, extensions, examples, ...stated } = own;
  const set = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== false));
  return {
    ...own,
    ...part,
    ...set,
    pointer,
    nullable: part.nullable,
    examples: examples.length > 0 ? examples : (part.examples ?? []),
    other: { ...part.other, ...other },
    extensions: { ...part.extensions, ...extensions },
  } as Schema;
}
