import type { Oas3Rule } from '@redocly/openapi-core';
import { asNode, type Context, layers, members, type Place } from './support/document.ts';

/** Every property has a description: its own, or that of the schema that it refers to. */
export const propertyDescribed: Oas3Rule = () => ({
  SchemaProperties(properties, context) {
    for (const [name, value] of Object.entries(properties)) {
      const location = context.location.child([name]);
      // `false` forbids the property.
      if ((value as unknown) === false || isDescribed({ value, location }, context)) continue;
      const message = `The property \`${name}\` has no description. Add one sentence about its meaning.`;
      context.report({ message, location: location.key() });
    }
  },
});

function isDescribed(property: Place, context: Context): boolean {
  const written = layers(property, context);
  const nullable = written
    .flatMap((layer) => members(layer, 'anyOf'))
    .filter(({ value }) => asNode(value).type !== 'null');
  const reference = nullable.length === 1 ? nullable.flatMap((only) => layers(only, context)) : [];
  return [...written, ...reference].some(({ value }) => /\S/.test(String(asNode(value).description ?? '')));
}
