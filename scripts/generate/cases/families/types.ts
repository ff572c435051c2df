import type { Json } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { breaks, type Draft, fits, guesses } from '../places/draft.ts';
import { type Place, sampleAt, type Tools } from '../places/place.ts';
import { plainValues } from '../requests/values.ts';
import type { Samples } from '../samples/sample.ts';

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
type JsonType = (typeof allTypes)[number];

/** The keywords that a value of the wrong type may break: `type`, or the one that stands in for it. */
export const typeKeywords = ['type', 'enum', 'const', 'oneOf', 'anyOf'];

const values = plainValues as readonly [string, Json][];
const list = { name: 'plainValues' };

/** A value of every JSON type, and values of another type that merely look right. */
export function types(place: Place, tools: Tools): Draft[] {
  const { schema } = place;
  if (schema.kind === 'any') return [];
  if (schema.kind === 'never')
    return [
      breaks(place, 'a value', 'text', 'false schema'),
      // Some servers treat it as absent.
      ...guesses([breaks(place, 'null', null, 'false schema')]),
    ];
  const allowed = jsonTypes(schema, tools.samples);
  const wrong = values
    .filter(([, value]) => !allowed.has(typeOf(value)))
    .map(([title, value]) => ({ ...breaks(place, title, value, ...typeKeywords), list }));
  const nullable = allowed.has('null') ? [fits(place, 'null', null, 'type')] : [];
  const alike = lookAlikes(place, tools)
    .filter(([, value]) => !allowed.has(typeOf(value)))
    .map(([title, value]) => breaks(place, title, value, ...typeKeywords));
  return [...nullable, ...wrong, ...alike];
}

function lookAlikes(place: Place, tools: Tools): [string, Json][] {
  const sample = sampleAt(place, tools) ?? null;
  switch (place.schema.kind) {
    case 'number':
      return [
        ['the number as a string', String(sample)],
        ['the number inside an array', [sample]],
      ];
    case 'string':
    case 'enum':
      return [
        ['the string inside an array', [sample]],
        ...(typeof sample === 'string' && /^[1-9]\d*$/.test(sample)
          ? [['its digits as a number', Number(sample)] as [string, Json]]
          : []),
      ];
    case 'boolean':
      return [
        ['the string "true"', 'true'],
        ['the string "false"', 'false'],
        ['the string "True"', 'True'],
        ['the string "1"', '1'],
        ['the string "yes"', 'yes'],
      ];
    case 'array':
      return Array.isArray(sample) && sample.length > 0
        ? [
            ['an item without an array', sample[0] ?? null],
            ['an object of the items', { 0: sample[0] ?? null }],
          ]
        : [];
    case 'object':
    case 'union':
      return [
        ['the value inside an array', [sample]],
        ['the value as a string', JSON.stringify(sample)],
      ];
    default:
      return [];
  }
}

/** The JSON types that a schema allows. */
export function jsonTypes(schema: Schema, samples: Samples): Set<JsonType> {
  const resolved = samples.resolve(schema);
  const types = new Set<JsonType>(resolved.nullable ? ['null'] : []);
  switch (resolved.kind) {
    case 'enum':
      for (const { value } of resolved.values) types.add(typeOf(value));
      return types;
    case 'union':
      for (const variant of resolved.variants) for (const type of jsonTypes(variant, samples)) types.add(type);
      return types;
    case 'intersection': {
      const parts = resolved.parts.map((part) => jsonTypes(part, samples));
      for (const type of allTypes) if (parts.every((part) => part.has(type))) types.add(type);
      return types;
    }
    case 'any':
    case 'assertion':
      for (const type of allTypes) types.add(type);
      return types;
    case 'never':
    case 'reference':
      return types;
    case 'object':
    case 'array':
    case 'string':
    case 'number':
      for (const type of allTypes) if (resolved.loose || type === resolved.kind) types.add(type);
      return types;
    default:
      return types.add(resolved.kind);
  }
}

/** The JSON type of a value. */
export function typeOf(value: Json): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}
