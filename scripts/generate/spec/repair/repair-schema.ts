import { asList, asNode, type Json, type Node } from '../node.ts';
import { acceptSame } from './accept-same.ts';
import { at, code, type Faulty, without } from './faults.ts';

/** Words of other languages and of Swagger for the types of JSON, in lower case. */
const otherTypes: { readonly [word: string]: Node } = {
  file: { type: 'string', format: 'binary' },
  any: {},
  mixed: {},
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  long: { type: 'integer', format: 'int64' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  str: { type: 'string' },
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  'date-time': { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  map: { type: 'object' },
  dict: { type: 'object' },
  list: { type: 'array' },
};

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

/** Words of other dialects of JSON Schema, and what no value can follow. */
export function repairSchema(faulty: Faulty): Node {
  let { node } = faulty;
  for (const [keyword, repair] of Object.entries(one)) {
    if (keyword in node) node = repair({ ...faulty, node });
  }
  return node;
}

const one = {
  type: (faulty: Faulty): Node => {
    const { node, note, isOld } = faulty;
    const { type } = node;
    if (typeof type === 'string' && !types.has(type)) {
      const lower = type.toLowerCase();
      const meant = types.has(lower)
        ? { type: lower }
        : Object.hasOwn(otherTypes, lower)
          ? otherTypes[lower]
          : undefined;
      if (!meant) return node;
      const read = meant.type === undefined ? 'any type' : code(meant.type);
      note(
        `type ${lower}`,
        at(faulty, 'type'),
        `${code(type)} is not a type of JSON. It is read as ${read}.`,
        `Write ${code(meant)}.`,
      );
      return { ...meant, ...without(node, 'type') };
    }
    if (isOld && (type === 'null' || Array.isArray(type)))
      note(
        'type-of-3.1',
        at(faulty, 'type'),
        'A list of types, or `null`, is new in OpenAPI 3.1. It is read as it is meant there.',
        'Write `nullable: true`, or `openapi: 3.1.0`.',
      );
    return node;
  },
  enum: (faulty: Faulty): Node => {
    const { node, note } = faulty;
    const values = asList(node.enum);
    if (values.length === 0) {
      note(
        'empty-enum',
        at(faulty, 'enum'),
        'No value is in an empty `enum`. It is read as if it were absent.',
        'List the values, or remove it.',
      );
      return without(node, 'enum');
    }
    const different = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    if (different.length === values.length) return node;
    note('repeated-enum-value', at(faulty, 'enum'), 'The `enum` lists a value twice.', 'Remove one of them.');
    return { ...node, enum: different };
  },
  items: (faulty: Faulty): Node => {
    const { node, note } = faulty;
    if (!Array.isArray(node.items)) return node;
    const { items, additionalItems, ...others } = node;
    note(
      'items-list',
      at(faulty, 'items'),
      '`items` is a list, as in older dialects. It is read as `prefixItems`.',
      'Rename it to `prefixItems`, and `additionalItems` to `items`.',
    );
    return { ...others, prefixItems: items, ...(additionalItems === undefined ? {} : { items: additionalItems }) };
  },
  oneOf: (faulty: Faulty): Node => {
    const { node, note, document } = faulty;
    const { oneOf, ...others } = node;
    const [first, ...rest] = asList(oneOf);
    if (first === undefined || rest.length === 0 || 'anyOf' in node) return node;
    if (!rest.every((variant) => acceptSame(document, first, variant))) return node;
    note(
      'same-variants',
      at(faulty, 'oneOf'),
      'The schemas of `oneOf` are the same, so that no value matches exactly one. It is read as `anyOf`.',
      'Write `anyOf`, or say in what they differ.',
    );
    return { ...others, anyOf: [first, ...rest] };
  },
  dependencies: (faulty: Faulty): Node => {
    const { dependencies, ...node } = faulty.node;
    const entries = Object.entries(asNode(dependencies));
    faulty.note(
      'dependencies-of-draft-7',
      at(faulty, 'dependencies'),
      '`dependencies` is a keyword of older dialects. It is read as it was meant there.',
      'Use `dependentRequired` and `dependentSchemas`.',
    );
    const required = entries.filter(([, value]) => Array.isArray(value));
    const schemas = entries.filter(([, value]) => !Array.isArray(value));
    return {
      ...node,
      dependentRequired: { ...Object.fromEntries(required), ...asNode(node.dependentRequired) },
      dependentSchemas: { ...Object.fromEntries(schemas), ...asNode(node.dependentSchemas) },
    };
  },
  id: (faulty: Faulty): Node => {
    faulty.note(
      'unknown-keyword id',
      at(faulty, 'id'),
      '`id` is not a keyword of JSON Schema, so it has no effect.',
      'Rename it to `$id`, or remove it.',
    );
    return without(faulty.node, 'id');
  },
  discriminator: (faulty: Faulty): Node => {
    const { node, note } = faulty;
    if (typeof node.discriminator !== 'string') return node;
    note(
      'discriminator-as-text',
      at(faulty, 'discriminator'),
      'The `discriminator` is a text, as in Swagger 2.0. It is read as the name of the property.',
      `Write \`discriminator: { propertyName: ${node.discriminator} }\`.`,
    );
    return { ...node, discriminator: { propertyName: node.discriminator } };
  },
  $dynamicRef: (faulty: Faulty): Node => followed(faulty, '$dynamicRef', faulty.node.$dynamicRef ?? null),
  /** Of JSON Schema 2019-09: it leads to the schema that it is in. */
  $recursiveRef: (faulty: Faulty): Node => {
    const [outermost = ''] = /^.*?\/(schema|schemas\/[^/]+)(?=\/|$)/.exec(faulty.pointer) ?? [];
    return followed(faulty, '$recursiveRef', `#${outermost}`);
  },
};

function followed(faulty: Faulty, keyword: string, reference: Json): Node {
  faulty.note(
    'dynamic-reference',
    at(faulty, keyword),
    `\`${keyword}\` is followed like a \`$ref\`: to ${code(reference)}, wherever the schema is used.`,
    'Use `$ref`.',
  );
  return { $ref: reference, ...without(faulty.node, keyword) };
}
