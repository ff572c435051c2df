import { asList, asNode, type Json, type Node } from '../../spec/node.ts';
import { isNode } from '../../spec/objects.ts';
import { followTo } from '../../spec/references.ts';

/** A schema as used in requests or in answers. */
export type View = 'request' | 'response';

/** The keyword that excludes a property from a view. */
const leftOut = { request: 'readOnly', response: 'writeOnly' } as const;

/** Whether a property is not part of a view. */
export function isLeftOut(property: Json | undefined, side: View, document: Node): boolean {
  const node = asNode(property);
  if (node[leftOut[side]] === true) return true;
  if (asList(node.allOf).some((part) => asNode(part)[leftOut[side]] === true)) return true;
  return typeof node.$ref === 'string' && asNode(followTo(document, node.$ref))[leftOut[side]] === true;
}

/** The examples of a media type, a parameter or a header in a view. */
export function viewExamples(node: Node, side: View, document: Node): Node {
  if (!isNode(node.examples)) return node;
  const examples = Object.entries(node.examples).map(([name, example]) => {
    const target = asNode(followTo(document, String(asNode(example).$ref ?? '')) ?? example);
    if (target.value === undefined) return [name, example];
    return [name, { ...target, value: viewValue(target.value, node.schema ?? {}, side, document) }];
  });
  return { ...node, examples: Object.fromEntries(examples) };
}

/** The values that a schema shows, in a view. */
export function viewValues(schema: Node, side: View, document: Node): Node {
  const view = (value: Json) => viewValue(value, schema, side, document);
  return {
    ...(schema.default === undefined ? {} : { default: view(schema.default) }),
    ...(Array.isArray(schema.examples) ? { examples: schema.examples.map(view) } : {}),
  };
}

/** A value without the properties that its schema excludes from a view. */
function viewValue(value: Json, schema: Json, side: View, document: Node): Json {
  const node = asNode(schema);
  if (typeof value !== 'object' || value === null) return value;
  let viewed: Json = value;
  for (const part of [...asList(node.allOf), ...asList(node.anyOf), ...asList(node.oneOf)])
    viewed = viewValue(viewed, part, side, document);
  if (typeof node.$ref === 'string') viewed = viewValue(viewed, followTo(document, node.$ref) ?? {}, side, document);
  if (Array.isArray(viewed)) return viewed.map((item) => viewValue(item, node.items ?? {}, side, document));
  const properties = asNode(node.properties);
  const entries = Object.entries(asNode(viewed)).flatMap(([name, member]): [string, Json][] => {
    const property = Object.hasOwn(properties, name) ? properties[name] : node.additionalProperties;
    if (Object.hasOwn(properties, name) && isLeftOut(property, side, document)) return [];
    return [[name, viewValue(member, property ?? {}, side, document)]];
  });
  return Object.fromEntries(entries);
}
