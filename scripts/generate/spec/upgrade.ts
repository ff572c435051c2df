import type { Diagnostics } from './diagnostics.ts';
import { asNode, type Json, type Node } from './node.ts';
import { changeObjects, isNode } from './objects.ts';
import { toPointer } from './pointer.ts';

/**
 * Rewrites an OpenAPI 3.0, 3.1 or 3.2 document in one dialect, that of 3.1: `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`,
 * `example`, and `x-webhooks`. Keywords of 3.0 in a later document keep their meaning and are noted.
 */
export function upgrade(document: Node, diagnostics: Diagnostics): Node {
  const isOld = String(document.openapi).startsWith('3.0');
  const note = (keyword: string, pointer: string, remedy: string) => {
    if (isOld) return;
    const finding = `\`${keyword}\` is written as in OpenAPI 3.0, and is read that way. Later versions do not allow it, so other tools may ignore it.`;
    diagnostics.note(`${keyword}-of-3.0`, pointer, finding, remedy);
  };
  const upgraded = changeObjects(withWebhooks(document), (kind, written, pointer) => {
    const node = withTexts(written);
    switch (kind) {
      case 'Schema':
        return upgradeMapping(
          upgradeSchema(node, (keyword, remedy) => note(keyword, pointer, remedy)),
          document,
        );
      case 'MediaType':
      case 'Parameter':
      case 'Header':
        return upgradeExample(node);
      case 'RequestBody':
      case 'Response':
        return withBareMediaTypes(node);
      default:
        return node;
    }
  });
  return { ...upgraded, openapi: '3.1.0' };
}

/** Before 3.1, documents list webhooks under `x-webhooks`. */
function withWebhooks({ 'x-webhooks': webhooks, ...document }: Node): Node {
  return isNode(webhooks) ? { webhooks, ...document } : document;
}

/** A title such as `5` is a text. */
function withTexts(node: Node): Node {
  const wrong = ['title', 'summary', 'description'].filter((key) => ['number', 'boolean'].includes(typeof node[key]));
  return wrong.length === 0 ? node : { ...node, ...Object.fromEntries(wrong.map((key) => [key, String(node[key])])) };
}

/** The same media type has one name, whatever its case and its parameters (RFC 9110, section 8.3.1). */
function withBareMediaTypes(node: Node): Node {
  if (!isNode(node.content)) return node;
  const content = new Map<string, Json>();
  for (const [mediaType, one] of Object.entries(node.content)) {
    const bare = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
    if (!content.has(bare)) content.set(bare, one);
  }
  return { ...node, content: Object.fromEntries(content) };
}

/** `example` beside a schema becomes a map with one example. */
function upgradeExample({ example, ...node }: Node): Node {
  if (example === undefined) return node;
  return 'examples' in node ? node : { ...node, examples: { example: { value: example } } };
}

function upgradeSchema(schema: Node, note: (keyword: string, remedy: string) => void): Node {
  const { nullable, example, ...upgraded } = schema;
  upgradeBound(upgraded, 'minimum', 'exclusiveMinimum', note);
  upgradeBound(upgraded, 'maximum', 'exclusiveMaximum', note);
  // `example` is deprecated in 3.1, but common, and it has no other meaning.
  if (example !== undefined && !Array.isArray(upgraded.examples)) upgraded.examples = [example];
  if (typeof nullable !== 'boolean') return nullable === undefined ? upgraded : { ...upgraded, nullable };
  note('nullable', 'Add `null` to `type`, as in `type: [string, "null"]`.');
  return nullable ? makeNullable(upgraded) : upgraded;
}

/** A mapping may name a component (OpenAPI 3.1, section 4.8.25.4); here it becomes a reference. */
function upgradeMapping(schema: Node, document: Node): Node {
  const { mapping } = asNode(schema.discriminator);
  if (!isNode(mapping)) return schema;
  const schemas = asNode(asNode(document.components).schemas);
  const entries = Object.entries(mapping).map(([value, target]) => [
    value,
    typeof target === 'string' && Object.hasOwn(schemas, target)
      ? `#${toPointer(['components', 'schemas', target])}`
      : target,
  ]);
  return { ...schema, discriminator: { ...asNode(schema.discriminator), mapping: Object.fromEntries(entries) } };
}

/** `minimum: 1, exclusiveMinimum: true` is `exclusiveMinimum: 1` since 3.1. */
function upgradeBound(
  schema: Node,
  bound: string,
  exclusive: string,
  note: (keyword: string, remedy: string) => void,
): void {
  const isExclusive = schema[exclusive];
  if (typeof isExclusive !== 'boolean') return;
  note(exclusive, `Write \`${exclusive}: ${schema[bound] ?? 'NUMBER'}\`.`);
  delete schema[exclusive];
  if (!isExclusive || schema[bound] === undefined) return;
  schema[exclusive] = schema[bound];
  delete schema[bound];
}

function makeNullable(schema: Node): Node {
  const types: Json[] = Array.isArray(schema.type) ? schema.type : [schema.type ?? null];
  if (typeof types[0] === 'string') {
    const withNull: Node = { ...schema, type: types.includes('null') ? types : [...types, 'null'] };
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) withNull.enum = [...schema.enum, null];
    return withNull;
  }
  const { description, title, default: initial, examples, ...shape } = schema;
  const annotations = Object.fromEntries(
    Object.entries({ title, description, default: initial, examples }).filter(([, value]) => value !== undefined),
  ) as Node;
  const [first, ...others] = Array.isArray(shape.allOf) ? shape.allOf : [];
  const only = isNode(first) && others.length === 0 && Object.keys(shape).length === 1 ? first : shape;
  // Without a type or another constraint, `null` is already valid.
  if (Object.keys(only).length === 0) return annotations;
  return { ...annotations, anyOf: [only, { type: 'null' }] };
}
