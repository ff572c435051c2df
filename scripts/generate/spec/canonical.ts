import { dataKeywords, orderedMaps, unorderedMaps } from './keywords.ts';
import type { Json } from './node.ts';

/** The order in which the keywords of an object are written; the rest follow by name, extensions last. */
const keywordOrder = [
  'openapi',
  'info',
  'title',
  'version',
  '$ref',
  'name',
  'in',
  'operationId',
  'tags',
  'summary',
  'description',
  'required',
  'deprecated',
  'servers',
  'security',
  'parameters',
  'requestBody',
  'responses',
  'paths',
  'components',
  'type',
  'format',
  'const',
  'enum',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'items',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'properties',
  'additionalProperties',
  'oneOf',
  'anyOf',
  'allOf',
  'default',
  'schema',
  'headers',
  'content',
  'examples',
  'value',
];
const rank = new Map(keywordOrder.map((keyword, index) => [keyword, index]));

/**
 * The same document in one fixed order, so that a reordering that means nothing changes nothing. In and out: an OpenAPI 3.1 document.
 * Properties and examples keep their order, for that is how people read them.
 */
export function canonical(document: Json): { [key: string]: Json } {
  return order(document) as { [key: string]: Json };
}

function order(node: Json): Json {
  if (Array.isArray(node)) return node.map(order);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .sort(([left], [right]) => byKeyword(left, right))
      .map(([key, value]) => [key, orderValue(key, value)]),
  );
}

function orderValue(key: string, value: Json): Json {
  if (dataKeywords.has(key) || (key === 'examples' && Array.isArray(value))) return value;
  if (key === 'required' && Array.isArray(value)) return [...value].sort(byText);
  const isMap = unorderedMaps.has(key) || orderedMaps.has(key);
  if (!isMap || value === null || typeof value !== 'object' || Array.isArray(value)) return order(value);
  const entries = Object.entries(value);
  if (unorderedMaps.has(key)) entries.sort(([left], [right]) => byText(left, right));
  return Object.fromEntries(entries.map(([name, member]) => [name, order(member)]));
}

function byKeyword(left: string, right: string): number {
  const last = keywordOrder.length;
  const order = (key: string) => rank.get(key) ?? (key.startsWith('x-') ? last + 1 : last);
  return order(left) - order(right) || byText(left, right);
}

/** By code unit: no locale has a say in what is written. */
function byText(left: Json, right: Json): number {
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
