import type { Schema } from '../reading/schema.ts';
import { accepts } from './accepts.ts';

type Resolve = (schema: Schema) => Schema;

/**
 * Whether a value of the one schema may also be one of the other, so that it matches two variants of a union. `undeclared` tells whether
 * to count objects with properties that `left` allows but does not declare.
 */
export function overlaps(left: Schema, right: Schema, resolve: Resolve, undeclared = false, depth = 0): boolean {
  const [one, other] = [resolve(left), resolve(right)];
  if (depth > 8) return false;
  if (one.nullable && other.nullable) return true;
  const again = (a: Schema, b: Schema) => overlaps(a, b, resolve, undeclared, depth + 1);
  if (one.kind === 'never' || other.kind === 'never') return false;
  if (one.kind === 'any' || other.kind === 'any') return true;
  if (one.kind === 'union') return one.variants.some((variant) => again(variant, other));
  if (other.kind === 'union') return other.variants.some((variant) => again(one, variant));
  if (one.kind === 'intersection') return one.parts.every((part) => again(part, other));
  if (other.kind === 'intersection') return other.parts.every((part) => again(one, part));
  if (one.kind === 'enum') return one.values.some((value) => accepts(other, value));
  if (other.kind === 'enum') return other.values.some((value) => accepts(one, value));
  if (one.kind !== other.kind) return false;
  if (rangesMiss(one, other)) return false;
  if (one.kind === 'string' && other.kind === 'string')
    return (one.format ?? '') === (other.format ?? '') || !one.format || !other.format;
  if (one.kind === 'array' && other.kind === 'array')
    return (!one.minItems && !other.minItems) || again(one.items, other.items);
  if (one.kind !== 'object' || other.kind !== 'object') return true;
  const declared = new Map(one.properties.map((property) => [property.name, property]));
  const wanted = new Map(other.properties.map((property) => [property.name, property]));
  const declaredOnly = !undeclared || one.additional.kind === 'never';
  if (declaredOnly && other.properties.some(({ name, required }) => required && !declared.has(name))) return false;
  return one.properties.every(({ name, required, schema }) => {
    const match = wanted.get(name);
    if (match) return (!required && !match.required) || again(schema, match.schema);
    return !required || other.additional.kind !== 'never';
  });
}

const ranges = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

/** Whether the one ends before the other begins. */
function rangesMiss(one: Schema, other: Schema): boolean {
  const read = (schema: Schema, keyword: string): unknown => Reflect.get(schema, keyword);
  return ranges.some(([lower, upper]) =>
    [
      [one, other],
      [other, one],
    ].some(([left, right]) => left && right && Number(read(left, upper)) < Number(read(right, lower))),
  );
}
