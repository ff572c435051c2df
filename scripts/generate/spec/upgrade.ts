import { dataKeywords, orderedMaps, unorderedMaps } from './keywords.ts';
import type { Json } from './node.ts';

type Node = { [key: string]: Json };

/**
 * Rewrites an OpenAPI 3.0 document in the words of 3.1, so that everything after it knows one dialect: `nullable`, boolean
 * `exclusiveMinimum` and `exclusiveMaximum`, and `example`. A 3.1 document comes back as it is.
 */
export function upgrade(document: Json): Json {
  const { openapi } = document as Node;
  if (!String(openapi).startsWith('3.0')) return document;
  return { ...(rewrite(document) as Node), openapi: '3.1.0' };
}

function rewrite(node: Json): Json {
  if (Array.isArray(node)) return node.map(rewrite);
  if (node === null || typeof node !== 'object') return node;
  return upgradeSchema(mapMembers(node, rewriteValue));
}

function rewriteValue(key: string, value: Json): Json {
  if (dataKeywords.has(key)) return value;
  const isMap = unorderedMaps.has(key) || orderedMaps.has(key);
  if (!isMap || value === null || typeof value !== 'object' || Array.isArray(value)) return rewrite(value);
  return mapMembers(value, (_name, member) => rewrite(member));
}

function mapMembers(node: Node, change: (key: string, value: Json) => Json): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(key, value)]));
}

function upgradeSchema(schema: Node): Node {
  const { nullable, example, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  const looksLikeSchema = ['type', '$ref', 'allOf', 'oneOf', 'anyOf', 'enum', 'properties', 'items'].some(
    (key) => key in rest,
  );
  const upgraded: Node = { ...rest };
  if (exclusiveMinimum === true) moveBound(upgraded, 'minimum', 'exclusiveMinimum');
  else if (exclusiveMinimum !== undefined && exclusiveMinimum !== false) upgraded.exclusiveMinimum = exclusiveMinimum;
  if (exclusiveMaximum === true) moveBound(upgraded, 'maximum', 'exclusiveMaximum');
  else if (exclusiveMaximum !== undefined && exclusiveMaximum !== false) upgraded.exclusiveMaximum = exclusiveMaximum;
  if (example !== undefined) {
    if (looksLikeSchema) upgraded.examples = [example];
    else if ('schema' in rest && !('examples' in rest)) upgraded.examples = { example: { value: example } };
    else upgraded.example = example;
  }
  if (typeof nullable !== 'boolean') return nullable === undefined ? upgraded : { ...upgraded, nullable };
  return nullable ? makeNullable(upgraded) : upgraded;
}

function moveBound(schema: Node, from: string, to: string): void {
  const bound = schema[from];
  delete schema[from];
  if (bound !== undefined) schema[to] = bound;
}

function makeNullable(schema: Node): Node {
  if (typeof schema.type === 'string') {
    const withNull: Node = { ...schema, type: [schema.type, 'null'] };
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) withNull.enum = [...schema.enum, null];
    return withNull;
  }
  const { description, title, default: initial, examples, ...shape } = schema;
  const annotations = Object.fromEntries(
    Object.entries({ title, description, default: initial, examples }).filter(([, value]) => value !== undefined),
  ) as Node;
  const [first, ...others] = Array.isArray(shape.allOf) ? shape.allOf : [];
  const only = first !== undefined && others.length === 0 && Object.keys(shape).length === 1 ? first : shape;
  return { ...annotations, anyOf: [only, { type: 'null' }] };
}
