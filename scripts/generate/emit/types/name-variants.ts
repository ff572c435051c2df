import { type Named, namesOfVariants } from '../../model/discriminators.ts';
import { asList, asNode, type Node } from '../../spec/node.ts';
import { isNode } from '../../spec/objects.ts';
import { fromPointer } from '../../spec/pointer.ts';

/**
 * Gives the variants of discriminators the values that name them, so that TypeScript can tell them apart. Whether the property is required is
 * left to the document. In: a document whose mappings are complete.
 */
export function withVariantNames(document: Node): Node {
  const components = asNode(document.components);
  const schemas = asNode(components.schemas);
  const named = [...namesOfVariants(document)].flatMap(([pointer, names]) => {
    const component = fromPointer(pointer).at(-1) ?? '';
    const schema = schemas[component];
    return isNode(schema) ? [[component, names.reduce(withName, schema)] as const] : [];
  });
  if (named.length === 0) return document;
  return { ...document, components: { ...components, schemas: { ...schemas, ...Object.fromEntries(named) } } };
}

function withName(schema: Node, { property, values }: Named): Node {
  const properties = asNode(schema.properties);
  const own = Object.hasOwn(properties, property) ? asNode(properties[property]) : undefined;
  if (own) return { ...schema, properties: { ...properties, [property]: named(own, values) } };
  if (Array.isArray(schema.allOf))
    return { ...schema, allOf: [...schema.allOf, { type: 'object', properties: { [property]: named({}, values) } }] };
  // A choice between further variants has the names of those.
  const isObject = schema.type === 'object' || isNode(schema.properties);
  if (!isObject || schema.additionalProperties === false) return schema;
  return { ...schema, properties: { ...properties, [property]: named({}, values) } };
}

function named({ const: _const, $ref: _reference, ...property }: Node, values: readonly string[]): Node {
  const nullable = asList(property.type).includes('null') || asList(property.enum).includes(null);
  return { ...property, enum: nullable ? [...values, null] : [...values] };
}
