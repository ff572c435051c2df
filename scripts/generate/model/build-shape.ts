import { asList, asNode, type Node, numbers, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import type { Json } from './api.ts';
import { buildSchema } from './build-schema.ts';
import { type Building, refuse } from './building.ts';
import type { Property, Shape, Total } from './schema.ts';

/** Builds the constraints of one JSON type. */
export function buildShape(type: string, node: Node, pointer: string, building: Building): Shape {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return {
        kind: 'string',
        ...numbers(node, ['minLength', 'maxLength']),
        ...verbatim('pattern', node.pattern),
        ...text('format', node.format),
        ...(isBytes(node) ? { binary: true as const } : {}),
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
        prefixItems: asList(node.prefixItems).map((item, index) =>
          buildSchema(item, `${pointer}/prefixItems/${index}`, building),
        ),
        ...('items' in node ? { evaluatesAll: true as const } : {}),
        items: buildSchema(node.items, `${pointer}/items`, building),
        ...numbers(node, ['minItems', 'maxItems']),
        uniqueItems: node.uniqueItems === true,
      };
    case 'object':
      return objectShape(node, pointer, building);
    default:
      refuse(
        building,
        'type-not-of-json',
        pointer,
        `\`type: ${type}\` is not a type of JSON.`,
        'Use string, number, integer, boolean, array, object or null.',
      );
      return { kind: 'any' };
  }
}

/** Since OpenAPI 3.1, a media type without an encoding stands for bytes, unless it is that of text (section 4.8.24.4). */
function isBytes({ contentMediaType, contentEncoding }: Node): boolean {
  return (
    typeof contentMediaType === 'string' &&
    contentEncoding === undefined &&
    !/^text\/|[/+](json|xml)\b/.test(contentMediaType)
  );
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
      ...promised(asNode(value)),
    }),
  );
  const unlisted = required.filter((name) => !properties.some((property) => property.name === name));
  for (const name of unlisted) {
    properties.push({
      name: String(name),
      required: true,
      unlisted: true,
      schema: buildSchema(node.additionalProperties, `${pointer}/additionalProperties`, building),
    });
  }
  return {
    kind: 'object',
    ...('additionalProperties' in node ? { evaluatesAll: true as const } : {}),
    properties,
    patterns: Object.entries(asNode(node.patternProperties)).map(([pattern, value]) => ({
      pattern,
      schema: buildSchema(value, `${pointer}/patternProperties${toPointer([pattern])}`, building),
    })),
    additional: buildSchema(node.additionalProperties, `${pointer}/additionalProperties`, building),
    ...(node.propertyNames === undefined
      ? {}
      : { propertyNames: buildSchema(node.propertyNames, `${pointer}/propertyNames`, building) }),
    ...numbers(node, ['minProperties', 'maxProperties']),
  };
}

/** What a property of a response owes to its request. */
function promised(node: Node): Partial<Property> {
  return {
    ...requestPointer('echoes', node['x-echoes']),
    ...requestPointer('echoesWhen', node['x-echoes-when']),
    ...requestPointer('presentWhen', node['x-present-when']),
    ...requestPointer('onlyWhen', node['x-only-when']),
    ...requestPointer('differsFrom', node['x-differs-from']),
    ...(node['x-overridable'] === true ? { overridable: true } : {}),
    ...(node['x-unique'] === true ? { unique: true } : {}),
    ...total(asNode(node['x-total'])),
  };
}

/** `$request.body#/a/b` (OpenAPI 3.1, section 4.8.20.4) is the pointer `/a/b`. */
function requestPointer<Key extends string>(key: Key, value: Json | undefined): { [K in Key]?: string } {
  const match = typeof value === 'string' ? /^\$request\.body#(\/.*)$/.exec(value) : null;
  return verbatim(key, match?.[1]);
}

/** `x-total`, which gives the lines of the request as an expression, and their properties by name. */
function total(node: Node): { total?: Total } {
  const { lines } = requestPointer('lines', node.lines);
  if (lines === undefined || typeof node.item !== 'string') return {};
  return {
    total: {
      lines,
      item: node.item,
      ...verbatim('quantity', node.quantity),
      ...verbatim('price', node.price),
      ...requestPointer('reducedBy', node.reducedBy),
      ...numbers(node, ['surcharge']),
    },
  };
}
