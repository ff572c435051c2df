// Copied from scripts/generate/wire/kinds-of.ts by `pnpm generate`. Do not edit.

import type { Kind, ObjectKind } from './kind.ts';

/** What a schema says of its values, one level deep. */
export type Shape<Schema> =
  | { kind: Kind }
  | { items: Schema }
  | { properties: readonly (readonly [name: string, schema: Schema])[]; others?: Schema }
  /** Values follow one of these schemas. */
  | { variants: readonly Schema[] }
  /** Values follow all of these schemas. */
  | { parts: readonly Schema[] };

/** Deeper values are text. */
const deepest = 5;

/** What the text of a value can be read as; the best first. `isDeep` is whether properties can have properties; else those are JSON. */
export function kindsOf<Schema>(
  schema: Schema,
  shapeOf: (schema: Schema) => Shape<Schema>,
  isDeep: boolean,
  depth = 0,
): Kind[] {
  if (depth > deepest) return ['any'];
  const inside = (one: Schema): Kind[] => kindsOf(one, shapeOf, isDeep, depth + 1);
  const single = (one: Schema): Kind => {
    const kinds = inside(one);
    const nested = kinds.find((kind) => typeof kind === 'object');
    if (nested !== undefined) return isDeep ? nested : 'json';
    return kinds.length === 1 ? (kinds[0] ?? 'any') : 'any';
  };
  const shape = shapeOf(schema);
  if ('kind' in shape) return [shape.kind];
  if ('items' in shape) return [{ items: single(shape.items) }];
  if ('variants' in shape) return distinct(shape.variants.flatMap(inside));
  if ('parts' in shape) return [merge(shape.parts.flatMap(inside))];
  const properties = Object.fromEntries(shape.properties.map(([name, one]) => [name, single(one)]));
  return [{ properties, ...(shape.others === undefined ? {} : { others: single(shape.others) }) }];
}

/** The kind of a value that has all of these kinds. */
function merge(kinds: readonly Kind[]): Kind {
  const objects = kinds.filter((kind): kind is ObjectKind => typeof kind === 'object' && 'properties' in kind);
  const [first] = objects;
  if (first === undefined) return kinds.find((kind) => kind !== 'any') ?? 'any';
  const others = objects.map((one) => one.others).find((kind) => kind !== undefined);
  const properties = Object.assign({}, ...objects.map((one) => one.properties));
  return { properties, ...(others === undefined ? {} : { others }) };
}

function distinct(kinds: readonly Kind[]): Kind[] {
  return [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()];
}
