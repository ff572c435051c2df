import type { Problem } from '../problems.ts';
import type { Places } from '../spec/places.ts';
import { fromPointer, toPointer } from '../spec/pointer.ts';
import type { Json } from './api.ts';
import { asList, asNode, type Node, numbers, text } from './node.ts';
import type { EnumValue, Property, Schema, Shape, UnionShape } from './schema.ts';

/** What building collects along the way. */
export interface Building {
  places: Places;
  /** TypeScript names by component name. */
  names: ReadonlyMap<string, string>;
  problems: Problem[];
}

const schemaReference = /^#\/components\/schemas\/([^/]+)$/;

/** Keywords that say something about a value. A schema with several groups of them is an intersection. */
const typed = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties'],
} as const;

const annotations = [
  'title',
  'description',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
  'examples',
  'externalDocs',
  '$comment',
  'discriminator',
  'xml',
];
const composing = ['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'];
const known = new Set<string>([...Object.values(typed).flat(), ...annotations, ...composing]);

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
  const nullable = types(node).includes('null') && types(node).length > 1;
  const parts = shapes(node, pointer, building);
  const [first] = parts;
  if (parts.length === 1 && first) return merge(own, first, nullable);
  if (first === undefined) return { ...own, kind: 'any' };
  // `null` passes an intersection only where it passes every part of it.
  return {
    ...own,
    nullable: false,
    kind: 'intersection',
    parts: parts.map((part) => ({ ...annotate({}, pointer), ...part, nullable: part.nullable || nullable })),
  };
}

type Part = Shape & { nullable: boolean; pointer?: string };

/** The groups of constraints that the schema holds, each as a shape of its own. */
function shapes(node: Node, pointer: string, building: Building): Part[] {
  const parts: Part[] = [];
  if (typeof node.$ref === 'string') {
    const name = nameOf(node.$ref, building);
    if (name === undefined) {
      refuse(
        building,
        pointer,
        `\`$ref: ${node.$ref}\` does not name a component schema.`,
        'Move the schema to `components/schemas` and refer to it there.',
      );
    } else parts.push({ kind: 'reference', name, nullable: false });
  }
  const values = 'const' in node ? [node.const ?? null] : asList(node.enum);
  if (values.length > 0) parts.push(enumPart(values, asNode(node['x-enumDescriptions'])));
  else parts.push(...typedParts(node, pointer, building));
  for (const mode of ['oneOf', 'anyOf'] as const) {
    if (node[mode] !== undefined) parts.push(unionPart(node, mode, pointer, building));
  }
  for (const [index, member] of asList(node.allOf).entries()) {
    parts.push(buildSchema(member, `${pointer}/allOf/${index}`, building));
  }
  return parts;
}

function enumPart(values: readonly Json[], descriptions: Node): Part {
  const shown: EnumValue[] = values
    .filter((value) => value !== null)
    .map((value) => ({
      value,
      ...(Object.hasOwn(descriptions, String(value)) ? text('description', descriptions[String(value)]) : {}),
    }));
  if (shown.length === 0) return { kind: 'null', nullable: false };
  return { kind: 'enum', values: shown, nullable: shown.length < values.length };
}

/** One part per JSON type; several types without a common part are a choice between them. */
function typedParts(node: Node, pointer: string, building: Building): Part[] {
  const named = types(node);
  const meant = named.length > 0 ? named.filter((type) => type !== 'null') : impliedTypes(node);
  const nullable = named.includes('null');
  const parts = meant.map((type): Part => ({ ...shape(type, node, pointer, building), nullable: false }));
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

function shape(type: string, node: Node, pointer: string, building: Building): Shape {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return {
        kind: 'string',
        ...numbers(node, ['minLength', 'maxLength']),
        ...verbatim('pattern', node.pattern),
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
        items: buildSchema(node.items, `${pointer}/items`, building),
        ...numbers(node, ['minItems', 'maxItems']),
        uniqueItems: node.uniqueItems === true,
      };
    case 'object':
      return objectShape(node, pointer, building);
    default:
      refuse(
        building,
        pointer,
        `\`type: ${type}\` is not a type of JSON.`,
        'Use string, number, integer, boolean, array, object or null.',
      );
      return { kind: 'any' };
  }
}

function verbatim<Key extends string>(key: Key, value: Json | undefined): { [K in Key]?: string } {
  return typeof value === 'string' ? ({ [key]: value } as { [K in Key]?: string }) : {};
}

function objectShape(node: Node, pointer: string, building: Building): Shape {
  const required = asList(node.required);
  const properties = Object.entries(asNode(node.properties)).map(
    ([name, value]): Property => ({
      name,
      required: required.includes(name),
      schema: buildSchema(value, `${pointer}/properties${toPointer([name])}`, building),
      ...requestPointer('echoes', asNode(value)['x-echoes']),
      ...requestPointer('presentWhen', asNode(value)['x-present-when']),
    }),
  );
  const unlisted = required.filter((name) => !properties.some((property) => property.name === name));
  for (const name of unlisted) {
    properties.push({
      name: String(name),
      required: true,
      schema: buildSchema(node.additionalProperties, `${pointer}/additionalProperties`, building),
    });
  }
  return {
    kind: 'object',
    properties,
    additional: buildSchema(node.additionalProperties, `${pointer}/additionalProperties`, building),
    ...(node.propertyNames === undefined
      ? {}
      : { propertyNames: buildSchema(node.propertyNames, `${pointer}/propertyNames`, building) }),
    ...numbers(node, ['minProperties', 'maxProperties']),
  };
}

/** `$request.body#/a/b` (OpenAPI 3.1, section 4.8.20.4) is the pointer `/a/b`. */
function requestPointer<Key extends string>(key: Key, value: Json | undefined): { [K in Key]?: string } {
  const match = typeof value === 'string' ? /^\$request\.body#(\/.*)$/.exec(value) : null;
  return verbatim(key, match?.[1]);
}

function unionPart(node: Node, mode: 'oneOf' | 'anyOf', pointer: string, building: Building): Part {
  const variants = asList(node[mode]).map((member, index) =>
    buildSchema(member, `${pointer}/${mode}/${index}`, building),
  );
  const shown = variants.filter((variant) => variant.kind !== 'null');
  const nullable = shown.length < variants.length;
  const [only] = shown;
  if (shown.length === 1 && only) return { ...only, nullable: only.nullable || nullable };
  return { kind: 'union', mode, variants: shown, nullable, ...discriminator(node, asList(node[mode]), building) };
}

/** A variant that the mapping does not name goes by its component name (OpenAPI 3.1, section 4.8.25.2). */
function discriminator(node: Node, variants: readonly Json[], building: Building): Pick<UnionShape, 'discriminator'> {
  const { propertyName, mapping } = asNode(node.discriminator);
  if (typeof propertyName !== 'string') return {};
  const entries = Object.entries(asNode(mapping)).map(([value, target]) => ({
    value,
    name: nameOf(String(target), building) ?? building.names.get(String(target)) ?? String(target),
  }));
  for (const variant of variants) {
    const reference = String(asNode(variant).$ref);
    const name = nameOf(reference, building);
    if (name === undefined || entries.some((entry) => entry.name === name)) continue;
    entries.push({ value: schemaReference.exec(reference)?.[1] ?? name, name });
  }
  return { discriminator: { property: propertyName, mapping: entries } };
}

/** The TypeScript name of the component schema that a reference names. */
function nameOf(reference: string, { names }: Building): string | undefined {
  const component = schemaReference.exec(reference)?.[1];
  return component === undefined ? undefined : names.get(fromPointer(`/${decodeURIComponent(component)}`)[0] ?? '');
}

function annotate(node: Node, pointer: string) {
  return {
    pointer,
    ...text('title', node.title),
    ...text('description', node.description),
    nullable: false,
    deprecated: node.deprecated === true,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    ...(node.default === undefined ? {} : { default: node.default }),
    examples: asList(node.examples),
    ...text('unit', node['x-unit']),
    sensitive: node['x-sensitive'] === true,
  };
}

/** The annotations that a schema has itself win over those of its only part. */
function merge(own: ReturnType<typeof annotate>, part: Part, nullable: boolean): Schema {
  const stated = Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !(key in part) || (value !== false && !(Array.isArray(value) && value.length === 0)),
    ),
  );
  return { ...own, ...part, ...stated, pointer: own.pointer, nullable: part.nullable || nullable } as Schema;
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

function refuse(building: Building, pointer: string, finding: string, remedy: string, keyword?: string): void {
  const {
    file,
    line,
    pointer: inFile,
  } = building.places(keyword === undefined ? pointer : pointer + toPointer([keyword]));
  building.problems.push({ place: `${file}:${line} #${inFile}`, finding, remedy });
}
