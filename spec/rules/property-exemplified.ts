import type { Oas3Rule } from '@redocly/openapi-core';
import { asList, asNode, type Context, innerSchemas, layers, type Place } from './support/document.ts';

/**
 * Every property has an example: its own, that of the schema that it refers to, or one inside it. The properties of an object are checked
 * themselves, so the object needs none.
 */
export const propertyExemplified: Oas3Rule = () => ({
  SchemaProperties(properties, context) {
    for (const [name, value] of Object.entries(properties)) {
      const location = context.location.child([name]);
      // `false` forbids the property.
      if ((value as unknown) === false || isExemplified({ value, location }, context, new Set())) continue;
      const message = `The property \`${name}\` has no example. Add one under \`examples\`.`;
      context.report({ message, location: location.key() });
    }
  },
});

function isExemplified(schema: Place, context: Context, seen: Set<unknown>): boolean {
  return layers(schema, context).some((layer) => {
    if (seen.has(layer.value)) return false;
    seen.add(layer.value);
    const node = asNode(layer.value);
    return (
      asList(node.examples).length > 0 ||
      'example' in node ||
      'const' in node ||
      Object.keys(asNode(node.properties)).length > 0 ||
      innerSchemas(layer).some((inner) => isExemplified(inner, context, seen))
    );
  });
}
