import { type Json, type Kind, member, type ObjectKind, toPointer } from '../../generated/types.ts';
import type { Reader } from './reader.ts';

/** Deeper values are text. */
const deepest = 5;

/** What the text of a value can be read as, according to its schema. `isDeep` is whether properties can have properties; else those are JSON. */
export function kindsAt(reader: Reader, pointer: string, isDeep: boolean, depth = 0): Kind[] {
  const at = reader.resolve(pointer);
  const schema = reader.at(at);
  if (depth > deepest || typeof schema !== 'object' || schema === null) return ['any'];
  const inside = (keyword: string): Kind[][] =>
    Object.keys(member(schema, keyword) ?? {}).map((index) =>
      kindsAt(reader, `${at}/${keyword}/${index}`, isDeep, depth + 1),
    );
  const single = (place: string): Kind => {
    const kinds = kindsAt(reader, place, isDeep, depth + 1);
    const nested = kinds.find((kind) => typeof kind === 'object');
    if (nested !== undefined) return isDeep ? nested : 'json';
    return kinds.length === 1 ? (kinds[0] ?? 'any') : 'any';
  };
  const own = typesOf(schema).map((type): Kind => {
    if (type === 'array') return { items: single(`${at}/items`) };
    if (type !== 'object') return type === 'integer' || type === 'number' ? 'number' : plainOf(type);
    const names = Object.keys(member(schema, 'properties') ?? {});
    return {
      properties: Object.fromEntries(names.map((name) => [name, single(`${at}/properties${toPointer([name])}`)])),
      ...(member(schema, 'additionalProperties') === false ? {} : { others: single(`${at}/additionalProperties`) }),
    };
  });
  const variants = [...inside('oneOf'), ...inside('anyOf')].flat();
  const parts = inside('allOf').flat();
  return variants.length > 0 ? variants : parts.length > 0 ? [merged([...own, ...parts])] : own;
}

function plainOf(type: string): Kind {
  return type === 'string' || type === 'boolean' ? type : 'any';
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

/** The kind of a value that has all of these kinds. */
function merged(kinds: readonly Kind[]): Kind {
  const objects = kinds.filter((kind): kind is ObjectKind => typeof kind === 'object' && 'properties' in kind);
  const [first] = objects;
  if (!first) return kinds.find((kind) => kind !== 'any') ?? 'any';
  const others = objects.map((one) => one.others).find((kind) => kind !== undefined);
  const properties = Object.assign({}, ...objects.map((one) => one.properties));
  return { properties, ...(others === undefined ? {} : { others }) };
}
