import type { Json } from '../../model/api.ts';
import { largestList } from '../../model/keywords/large-limits.ts';
import type { ArrayShape, ObjectShape, Schema } from '../../model/schema.ts';
import type { Extent } from './intersections.ts';
import { variations } from './plain-samples.ts';
import { sizeOf } from './size.ts';

/** An object with optional properties has about so many values; each property has an equal share. */
const largestObject = 1000;

/**
 * An object with the required properties, or with all; undefined if a required one has no value. `of` makes the values of properties, `names`
 * returns names that the schema does not list.
 */
export function makeObject(
  schema: ObjectShape,
  extent: Extent,
  of: (schema: Schema, extent: Extent) => Json | undefined,
  names: (count: number) => string[],
): Json | undefined {
  const members: [string, Json][] = [];
  const share = largestObject / schema.properties.length;
  for (const { name, required, schema: inner } of schema.properties) {
    // TypeScript takes the inherited one for it, such as `constructor`, if it is left out.
    const isWanted = required || extent === 'all' || name in Object.prototype;
    if (inner.kind === 'never' || !isWanted) continue;
    const usual = of(inner, extent);
    const value = sizeOf(usual) > share ? of(inner, 'required') : usual;
    if (value === undefined && required) return undefined;
    if (value !== undefined && (required || sizeOf(value) <= share)) members.push([name, value]);
  }
  const missing = Math.max(schema.minProperties ?? 0, extent === 'all' && members.length === 0 ? 1 : 0);
  const extra = of(schema.additional, 'required');
  const others = extra === undefined ? [] : names(Math.max(0, missing - members.length));
  return Object.fromEntries([...members, ...others.map((name): [string, Json] => [name, extra ?? null])]);
}

/** One item, or more where the schema asks for them. */
export function usualLength({ prefixItems, minItems = 0, maxItems = prefixItems.length }: ArrayShape): number {
  return Math.max(1, Math.min(prefixItems.length, maxItems), minItems);
}

/** `count` items, distinct if they must be; undefined if that is impossible. `item` is the resolved schema of those without one of their own. */
export function makeItems(
  schema: ArrayShape,
  count: number,
  item: Schema,
  of: (schema: Schema) => Json | undefined,
  isValid: (item: Json) => boolean,
): Json[] | undefined {
  if (count > largestList) return undefined;
  const prefix = schema.prefixItems.slice(0, count).map(of);
  const items = prefix.filter((value) => value !== undefined);
  if (items.length < prefix.length) return undefined;
  if (items.length === count) return items;
  const first = of(schema.items);
  if (first === undefined) return undefined;
  if (!schema.uniqueItems) return [...items, ...Array.from({ length: count - items.length }, () => first)];
  const known = new Set(items.map((value) => JSON.stringify(value)));
  for (const value of variations(item, first)) {
    if (items.length === count) return items;
    const isNew = known.size < known.add(JSON.stringify(value)).size;
    if (isNew && (value === first || isValid(value))) items.push(value);
  }
  return items.length === count ? items : undefined;
}
