import type { Oas3Rule } from '@redocly/openapi-core';
import { asList, asNode, type Context, follow, members, type Place } from './support/document.ts';
import { contents, operations } from './support/operations.ts';

/** Every request body has an example with only its required properties, and one with all its properties. */
export const requestExamples: Oas3Rule = () => ({
  Paths(paths, context) {
    for (const { name, node, location } of operations(paths, context)) {
      const body = follow({ value: node.requestBody, location: location.child(['requestBody']) }, context);
      for (const media of contents(body)) {
        const schema = { value: asNode(media.value).schema, location: media.location.child(['schema']) };
        const { all, required } = propertiesOf(schema, context, new Set());
        if (all.size === 0) continue;
        const examples = exampleKeys(media, context);
        const say = (message: string) => context.report({ message, location: media.location.key() });
        if (!examples.some((keys) => keys.length === required.size && keys.every((key) => required.has(key)))) {
          say(
            `${name} has no example with only the required properties (${list(required)}). Add one under \`examples\`.`,
          );
        }
        const missing = examples.map((keys) => [...all].filter((key) => !keys.includes(key)));
        const [least = [...all]] = missing.sort((a, b) => a.length - b.length);
        if (least.length > 0) {
          say(`${name} has no example with every property. Add one, or add ${list(least)} to the most complete one.`);
        }
      }
    }
  },
});

/** The names of the properties that a request can have, from all parts of the schema. */
function propertiesOf(place: Place, context: Context, seen: Set<string>): { all: Set<string>; required: Set<string> } {
  const schema = follow(place, context);
  if (seen.has(schema.location.absolutePointer)) return { all: new Set(), required: new Set() };
  seen.add(schema.location.absolutePointer);
  const parts = members(schema, 'allOf').map((part) => propertiesOf(part, context, seen));
  const own = members(schema, 'properties')
    .filter((property) => property.value !== false && asNode(follow(property, context).value).readOnly !== true)
    .map(({ key }) => key);
  return {
    all: new Set([...own, ...parts.flatMap(({ all }) => [...all])]),
    required: new Set([
      ...asList(asNode(schema.value).required).map(String),
      ...parts.flatMap((part) => [...part.required]),
    ]),
  };
}

function exampleKeys(media: Place, context: Context): string[][] {
  const named = members(media, 'examples').map((example) => asNode(follow(example, context).value).value);
  return [...named, asNode(media.value).example]
    .filter((value) => value !== undefined)
    .map((value) => Object.keys(asNode(value)));
}

function list(names: Iterable<string>): string {
  return [...names].map((name) => `\`${name}\``).join(', ') || 'none';
}
