import type { Json } from '../../generate/spec/node.ts';
import type { Schema } from '../reading/schema.ts';

const longest = 80;

/** A JSON value as one short line. */
export function show(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 2)} …` : text;
}

/** What a schema allows, in a few words: `integer or null`, `array of Genre`, `"a" | "b"`. */
export function describe(schema: Schema): string {
  const words = shapeWords(schema);
  return schema.nullable && schema.kind !== 'null' ? `${words} or null` : words;
}

function shapeWords(schema: Schema): string {
  switch (schema.kind) {
    case 'any':
      return 'anything';
    case 'never':
      return 'no value';
    case 'reference':
      return schema.name;
    case 'number':
      return schema.integer ? 'integer' : 'number';
    case 'array':
      return `array of ${describe(schema.items)}`;
    case 'enum': {
      const values = schema.values.slice(0, 4).map((value) => JSON.stringify(value));
      return [...values, ...(schema.values.length > 4 ? ['…'] : [])].join(' | ');
    }
    case 'union':
      return schema.variants.map(describe).join(' or ');
    case 'intersection':
      return schema.parts.map(describe).join(' and ');
    case 'null':
    case 'boolean':
    case 'string':
    case 'object':
      return schema.kind;
  }
}
