import { canonicalText } from '../difference/compare-rest.ts';
import type { ObjectShape, Property, Schema } from '../reading/schema.ts';
import { accepts } from './accepts.ts';
import { mergeLimits } from './merge-limits.ts';

type Resolve = (schema: Schema) => Schema;
type ObjectSchema = Schema & ObjectShape;

/** Parts that are nested more deeply contain themselves. */
const deepest = 12;

/**
 * The parts of an intersection merged into one schema, so that `allOf` and the same keywords written in one place compare as equal. Nothing
 * if the parts cannot be merged, as with a union.
 */
export function flatten(schema: Schema, resolve: Resolve, depth = 0): Schema | undefined {
  if (depth > deepest) return undefined;
  const whole = resolve(schema);
  if (whole.kind === 'union') return undefined;
  if (whole.kind !== 'intersection') return whole;
  const [first, ...others] = whole.parts;
  let merged = first && flatten(first, resolve, depth + 1);
  for (const part of others) {
    const next = flatten(part, resolve, depth + 1);
    merged = merged && next && mergeTwo(merged, next, resolve, depth);
  }
  return merged;
}

/** What both schemas allow; nothing if no single schema says so. */
function mergeTwo(left: Schema, right: Schema, resolve: Resolve, depth: number): Schema | undefined {
  const other = { ...left.other, ...right.other };
  for (const keyword of Object.keys(left.other))
    if (keyword in right.other && canonicalText(left.other[keyword]) !== canonicalText(right.other[keyword]))
      return undefined;
  const common = { other, nullable: left.nullable && right.nullable };
  if (right.kind === 'any') return { ...left, other };
  if (left.kind === 'any') return { ...right, other };
  if (left.kind === 'enum' || right.kind === 'enum') return mergeEnum(left, right, common);
  if (left.kind === 'object' && right.kind === 'object') {
    const merged = mergeObjects(left, right, resolve, depth);
    return merged && { ...merged, ...common };
  }
  if (left.kind === 'array' && right.kind === 'array') {
    if (left.prefix.length > 0 || right.prefix.length > 0) return undefined;
    const items = mergeItems(left.items, right.items, resolve, depth);
    const limits = mergeLimits(left, right);
    return items && limits && ({ ...left, ...limits, ...common, items } as Schema);
  }
  if (left.kind !== right.kind || left.kind === 'intersection' || left.kind === 'union') return undefined;
  const limits = mergeLimits(left, right);
  return limits && ({ ...left, ...limits, ...common } as Schema);
}

function mergeEnum(left: Schema, right: Schema, common: Pick<Schema, 'other' | 'nullable'>): Schema | undefined {
  const [listed, schema] = left.kind === 'enum' ? [left, right] : [right, left];
  if (listed.kind !== 'enum' || schema.kind === 'union' || schema.kind === 'intersection') return undefined;
  return { ...listed, ...common, values: listed.values.filter((value) => accepts(schema, value)) };
}

/** The `additionalProperties` of one part also applies to the properties of the other. */
function mergeObjects(
  left: ObjectSchema,
  right: ObjectSchema,
  resolve: Resolve,
  depth: number,
): ObjectSchema | undefined {
  if (left.patterns.length > 0 || right.patterns.length > 0 || (left.propertyNames && right.propertyNames))
    return undefined;
  const lists = (schema: ObjectSchema, other: ObjectSchema) =>
    schema.additional.kind === 'any' ||
    other.properties.every(({ name }) => schema.properties.some((property) => property.name === name));
  if (!lists(left, right) || !lists(right, left)) return undefined;
  if (
    left.additional.kind !== 'any' &&
    right.additional.kind !== 'any' &&
    left.additional.kind !== right.additional.kind
  )
    return undefined;
  const properties = new Map<string, Property>(left.properties.map((property) => [property.name, property]));
  for (const property of right.properties) {
    const known = properties.get(property.name);
    const merged = known ? mergeProperty(known, property, resolve, depth) : property;
    if (!merged) return undefined;
    properties.set(property.name, merged);
  }
  const limits = mergeLimits(left, right);
  if (!limits) return undefined;
  const additional = left.additional.kind === 'any' ? right.additional : left.additional;
  const names = left.propertyNames ?? right.propertyNames;
  return {
    ...left,
    ...limits,
    properties: [...properties.values()],
    additional,
    ...(names ? { propertyNames: names } : {}),
  };
}

/** A member that only one part describes keeps its reference, which is compared by name. */
function mergeProperty(left: Property, right: Property, resolve: Resolve, depth: number): Property | undefined {
  const required = left.required || right.required;
  if (right.schema.kind === 'any') return { ...left, required };
  if (left.schema.kind === 'any') return { ...right, required };
  const schema = mergeItems(left.schema, right.schema, resolve, depth);
  return schema && { name: left.name, required, schema: { ...schema, pointer: left.schema.pointer } };
}

/** The schema of a member or of items that two parts describe. */
function mergeItems(left: Schema, right: Schema, resolve: Resolve, depth: number): Schema | undefined {
  if (left.kind === 'reference' && right.kind === 'reference' && left.name === right.name) return left;
  const parts = [left, right].map((schema) => flatten(schema, resolve, depth + 1));
  return parts[0] && parts[1] && mergeTwo(parts[0], parts[1], resolve, depth + 1);
}
