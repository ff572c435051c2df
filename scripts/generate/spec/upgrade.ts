import type { Diagnostics } from './diagnostics.ts';
import type { Json, Node } from './node.ts';
import { changeObjects, isNode } from './objects.ts';

/**
 * Rewrites an OpenAPI 3.0, 3.1 or 3.2 document in one dialect, that of 3.1: `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`,
 * `example`, and `x-webhooks`. Keywords of 3.0 in a later document keep their meaning and are noted.
 */
export function upgrade(document: Node, diagnostics: Diagnostics): Node {
  const isOld = String(document.openapi).startsWith('3.0');
  const note = (keyword: string, pointer: string, remedy: string) => {
    if (isOld) return;
    const finding = `\`${keyword}\` is a word of OpenAPI 3.0. It is read as it was meant there.`;
    diagnostics.note(`${keyword}-of-3.0`, pointer, finding, remedy);
  };
  const upgraded = changeObjects(withWebhooks(document), (kind, node, pointer) => {
    switch (kind) {
      case 'Schema':
        return upgradeSchema(node, (keyword, remedy) => note(keyword, pointer, remedy));
      case 'MediaType':
      case 'Parameter':
      case 'Header':
        return upgradeExample(node);
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
