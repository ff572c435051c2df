import { asList, asNode, type Json, type Node, numbers, text } from '../../generate/spec/node.ts';
import { fromPointer, toPointer } from '../../generate/spec/pointer.ts';
import { ignored, isKnown, typed } from './keywords.ts';
import type { Notes, ObjectShape, Schema, Shape } from './schema.ts';

/** Names of generated types by name of the component. */
export type TypeNames = ReadonlyMap<string, string>;

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

/** The names of OpenAPI 3.0 for encoded text; 3.1 has keywords of JSON Schema instead. */
function encoding({ contentEncoding, contentMediaType, ...node }: Node): Node {
  const { type, format } = node;
  if (type === 'string' && format === undefined) {
    if (contentEncoding === 'base64' && contentMediaType === undefined) return { ...node, format: 'byte' };
    if (contentMediaType === 'application/octet-stream' && contentEncoding === undefined)
      return { ...node, format: 'binary' };
  }
  return {
    ...node,
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(contentMediaType === undefined ? {} : { contentMediaType }),
  };
}

/** Annotations of a part count where the schema has none of its own. */
function annotate(own: Notes, part: Schema): Notes {
  const { kind: _kind, pointer: _pointer, nullable: _nullable, other: _other, ...stated } = part;
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== false && value !== undefined));
  const examples = own.examples.length > 0 ? own.examples : part.examples;
  return { ...stated, ...set, examples, extensions: { ...part.extensions, ...own.extensions } } as Notes;
}

type Build = (member: Json | undefined, ...path: (string | number)[]) => Schema;

function notes(node: Node, pointer: string, names: TypeNames): Notes {
  const example = node.example === undefined ? [] : [node.example];
  const keys = Object.keys(node).filter((key) => !isKnown(key, node));
  const pick = (keep: (key: string) => boolean) =>
    Object.fromEntries(keys.filter(keep).map((key) => [key, node[key] ?? null]));
  const isExtension = (key: string) => key === 'externalDocs' || (key.startsWith('x-') && key !== 'x-extensible-enum');
  return {
    pointer,
    ...text('title', node.title),
    ...text('description', node.description),
    nullable: false,
    deprecated: node.deprecated === true,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    ...(node.default === undefined ? {} : { default: node.default }),
    examples: node.examples === undefined ? example : Array.isArray(node.examples) ? node.examples : [node.examples],
    ...discriminator(node, names),
    other: pick((key) => !isExtension(key) && !ignored.has(key)),
    extensions: pick(isExtension),
  };
}

function referencePart(node: Node, names: TypeNames): Part[] {
  const name = componentOf(node.$ref, names);
  return name === undefined ? [] : [{ kind: 'reference', name, nullable: false }];
}

/** The name of the component that a reference points to; nothing if it points elsewhere. */
function componentOf(reference: Json | undefined, names: TypeNames): string | undefined {
  const match = typeof reference === 'string' ? /^#\/components\/schemas\/[^/]+$/.exec(reference) : null;
  return match ? names.get(fromPointer(decode(match[0])).at(-1) ?? '') : undefined;
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
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

/** A variant that the mapping does not list has the name of its component (OpenAPI 3.1, section 4.8.25.2). */
function discriminator(node: Node, names: TypeNames): Pick<Notes, 'discriminator'> {
  const { propertyName, mapping } = asNode(node.discriminator);
  if (typeof propertyName !== 'string') return {};
  const entries = Object.entries(asNode(mapping)).map(([value, target]) => ({
    value,
    name: componentOf(target, names) ?? names.get(String(target)) ?? String(target),
  }));
  for (const variant of [...asList(node.oneOf), ...asList(node.anyOf)]) {
    const { $ref: reference } = asNode(variant);
    const name = componentOf(reference, names);
    if (name === undefined || entries.some((entry) => entry.name === name)) continue;
    entries.push({ value: fromPointer(String(reference)).at(-1) ?? name, name });
  }
  return { discriminator: { property: propertyName, mapping: entries } };
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
