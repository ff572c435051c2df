import { type Json, type Kind, kindsOf, member, type Shape, toPointer } from '../../generated/types.ts';
import type { Reader } from './reader.ts';

/** A schema by its pointer in the document, or one of its types. */
interface Place {
  at: string;
  type?: string;
}

/** What the text of a value can be read as, according to its schema. `isDeep` is whether properties can have properties; else those are JSON. */
export function kindsAt(reader: Reader, pointer: string, isDeep: boolean): Kind[] {
  return kindsOf<Place>({ at: pointer }, (place) => shapeAt(reader, place), isDeep);
}

function shapeAt(reader: Reader, { at: pointer, type }: Place): Shape<Place> {
  const at = reader.resolve(pointer);
  const schema = reader.at(at);
  if (typeof schema !== 'object' || schema === null) return { kind: 'any' };
  if (type !== undefined) return shapeOfType(schema, at, type);
  const inside = (keyword: string): Place[] =>
    Object.keys(member(schema, keyword) ?? {}).map((index) => ({ at: `${at}/${keyword}/${index}` }));
  const [variants, parts] = [[...inside('oneOf'), ...inside('anyOf')], inside('allOf')];
  if (variants.length > 0) return { variants };
  const types = typesOf(schema);
  const [only = 'any'] = types;
  if (parts.length === 0 && types.length === 1) return shapeOfType(schema, at, only);
  const own = types.map((one) => ({ at, type: one }));
  return parts.length > 0 ? { parts: [...own, ...parts] } : { variants: own };
}

function shapeOfType(schema: Json, at: string, type: string): Shape<Place> {
  if (type === 'array') return { items: { at: `${at}/items` } };
  if (type === 'integer' || type === 'number') return { kind: 'number' };
  if (type !== 'object') return { kind: type === 'string' || type === 'boolean' ? type : 'any' };
  const names = Object.keys(member(schema, 'properties') ?? {});
  return {
    properties: names.map((name) => [name, { at: `${at}/properties${toPointer([name])}` }] as const),
    ...(member(schema, 'additionalProperties') === false ? {} : { others: { at: `${at}/additionalProperties` } }),
  };
}

/** The types of a schema other than null, or those that its other keywords speak of. */
function typesOf(schema: Json): string[] {
  const { type, enum: values, const: only, properties, items } = schema as { [keyword: string]: Json };
  const named = [type ?? []].flat().filter((one) => one !== 'null');
  if (named.length > 0) return named.map(String);
  if (properties !== undefined) return ['object'];
  if (items !== undefined) return ['array'];
  const shown = new Set((Array.isArray(values) ? values : only === undefined ? [] : [only]).map((one) => typeof one));
  return shown.size === 1 ? [...shown] : ['any'];
}
