import { asList, asNode, type Json, type Node } from '../node.ts';
import { at, code, type Faulty, without } from './faults.ts';

const lengths = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minContains',
  'maxContains',
];
const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

/** Numbers in quotes, and numbers that no value can exceed. */
export function repairBounds(faulty: Faulty): Node {
  let { node } = faulty;
  for (const keyword of [...limits, ...lengths]) {
    const value = node[keyword];
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
      faulty.note(
        `text-as-number ${keyword}`,
        at(faulty, keyword),
        `${code(keyword)} is a text.`,
        `Write it without quotes: \`${keyword}: ${value}\`.`,
      );
      node = { ...node, [keyword]: Number(value) };
    }
    const limit = node[keyword];
    if (typeof limit !== 'number') continue;
    if (faulty.isOld && /^exclusive/.test(keyword))
      faulty.note(
        `${keyword}-of-3.1`,
        at(faulty, keyword),
        `A number as ${code(keyword)} is new in OpenAPI 3.1. It is read as it is meant there.`,
        `Write \`${keyword.replace('exclusiveM', 'm')}: ${limit}, ${keyword}: true\`.`,
      );
    if (keyword === 'multipleOf' ? limit > 0 : limits.includes(keyword) || (Number.isInteger(limit) && limit >= 0))
      continue;
    faulty.note(
      `limit-out-of-range ${keyword}`,
      at(faulty, keyword),
      `No value can have \`${keyword}: ${limit}\`. It is left out.`,
      keyword === 'multipleOf' ? 'Use a number greater than 0.' : 'Use an integer from 0.',
    );
    node = without(node, keyword);
  }
  return node;
}

/** `required: true` in a property, as in draft 3 of JSON Schema and in parameters. */
export function repairRequired(faulty: Faulty): Node {
  const { node, note } = faulty;
  const properties = asNode(node.properties);
  const marked = Object.keys(properties).filter((name) => typeof asNode(properties[name]).required === 'boolean');
  if (marked.length === 0)
    return typeof node.required === 'boolean' && !isProperty(faulty) ? withoutRequired(faulty) : node;
  for (const name of marked)
    note(
      'required-in-a-property',
      at(faulty, 'properties', name, 'required'),
      `${code(name)} says itself whether it is required.`,
      'List the names of required properties in `required` of the object.',
    );
  const required = new Set([
    ...asList(node.required),
    ...marked.filter((name) => asNode(properties[name]).required === true),
  ]);
  return {
    ...node,
    ...(required.size === 0 ? {} : { required: [...required] as Json[] }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        marked.includes(name) ? without(asNode(schema), 'required') : schema,
      ]),
    ),
  };
}

function isProperty({ pointer }: Faulty): boolean {
  return /\/properties\/[^/]*$/.test(pointer);
}

function withoutRequired(faulty: Faulty): Node {
  faulty.note(
    'required-without-an-object',
    at(faulty, 'required'),
    'A schema cannot be required outside of an object. It is left out.',
    'Mark the parameter or the body as required instead.',
  );
  return without(faulty.node, 'required');
}
