import type { Node } from '../../generate/spec/node.ts';

/** Keywords that constrain values of one type. */
export const typed = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  object: [
    ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
    ...['minProperties', 'maxProperties'],
  ],
} as const;

const compared = new Set([
  ...['title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'example', 'examples', 'discriminator'],
  ...['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'],
]);

/** Keywords that do not decide which values are valid. A definition counts where it is referenced. */
export const ignored = new Set([
  ...['$id', 'id', '$schema', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$vocabulary', '$comment'],
  ...['$defs', 'definitions', 'nullable'],
]);

const typedKeywords = new Set<string>(Object.values(typed).flat());

/** Whether the keyword has a member of its own in `Schema`. */
export function isKnown(keyword: string, node: Node): boolean {
  if (keyword === '$ref') return /^#\/components\/schemas\/[^/]+$/.test(String(node.$ref));
  if (compared.has(keyword)) return true;
  return typedKeywords.has(keyword) && (node.type !== undefined || !hasSeveralTypes(node));
}

/** A schema without `type` that constrains values of several types; only one of them has a shape. */
function hasSeveralTypes(node: Node): boolean {
  const used = Object.values(typed).filter((keywords) =>
    keywords.some((keyword) => keyword !== 'format' && keyword in node),
  );
  return used.length > 1;
}

/** The names of OpenAPI 3.0 for encoded text; 3.1 has keywords of JSON Schema instead. */
export function encoding({ contentEncoding, contentMediaType, ...node }: Node): Node {
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
