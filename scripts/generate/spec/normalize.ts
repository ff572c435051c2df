import type { Diagnostics } from './diagnostics.ts';
import { asNode, type Json, type Node } from './node.ts';
import { isNode, memberOf, type ObjectKind } from './objects.ts';
import { resolveReferences } from './references.ts';
import { repair } from './repair/repair.ts';
import { upgrade } from './upgrade.ts';

/**
 * The one form of a document that everything downstream reads: OpenAPI 3.1, in canonical order, with references to its own components
 * only. In: a bundled OpenAPI 3.0, 3.1 or 3.2 document.
 * @throws Problems for references that lead nowhere.
 */
export function normalize(document: Json, diagnostics: Diagnostics): Node {
  return settle(correct(document, diagnostics));
}

/** The first half: an OpenAPI 3.1 document without faults whose meaning is plain, which are noted. */
export function correct(document: Json, diagnostics: Diagnostics): Node {
  return upgrade(repair(asNode(document), diagnostics.note), diagnostics);
}

/** The second half. */
export function settle(document: Node): Node {
  return canonical(resolveReferences(document));
}

/** The order of the keywords of an object; the others follow by name, extensions last. */
const keywordOrder = [
  ...['openapi', 'info', 'title', 'version', '$ref', 'name', 'in', 'operationId', 'tags', 'summary', 'description'],
  ...['required', 'deprecated', 'servers', 'security', 'parameters', 'requestBody', 'responses', 'paths', 'components'],
  ...['type', 'format', 'const', 'enum', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'items', 'minProperties'],
  ...['maxProperties', 'propertyNames', 'properties', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'default'],
  ...['schema', 'headers', 'content', 'examples', 'value'],
];
const rank = new Map(keywordOrder.map((keyword, index) => [keyword, index]));

/** Members whose value is data, or a map whose order matters to readers. */
const kept = new Set(['value', 'default', 'const', 'enum', 'example', 'examples', 'x-enumDescriptions']);

/**
 * The document in one fixed order, so that reordering its keys changes nothing. In and out: an OpenAPI 3.1 document. Properties and examples
 * keep their order, which matters to readers.
 */
export function canonical(document: Node): Node {
  return orderObject('OpenAPI', document);
}

function orderObject(kind: ObjectKind | undefined, node: Node): Node {
  const entries = Object.entries(node).sort(([left], [right]) => byKeyword(left, right));
  return Object.fromEntries(entries.map(([key, value]) => [key, orderValue(kind, key, value)]));
}

function orderValue(kind: ObjectKind | undefined, key: string, value: Json): Json {
  const member = kind && memberOf(kind, key);
  if (!member) return kept.has(key) ? value : orderOther(key, value);
  const inner = (one: Json) => (isNode(one) ? orderObject(member.kind, one) : one);
  if (Array.isArray(value)) return value.map(inner);
  if (member.as === 'one' || !isNode(value)) return inner(value);
  const entries = Object.entries(value);
  if (member.as === 'map') entries.sort(([left], [right]) => byText(left, right));
  return Object.fromEntries(entries.map(([name, one]) => [name, inner(one)]));
}

/** Members without OpenAPI objects in them: texts, numbers, extensions. */
function orderOther(key: string, value: Json): Json {
  if (key === 'required' && Array.isArray(value)) return [...value].sort(byText);
  if (Array.isArray(value)) return value.map((one) => orderOther('', one));
  return isNode(value) ? orderObject(undefined, value) : value;
}

function byKeyword(left: string, right: string): number {
  const last = keywordOrder.length;
  const order = (key: string) => rank.get(key) ?? (key.startsWith('x-') ? last + 1 : last);
  return order(left) - order(right) || byText(left, right);
}

/** By code unit, so that the result does not depend on the locale. */
function byText(left: Json, right: Json): number {
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
