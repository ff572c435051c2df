import type { Json } from '../../generate/spec/node.ts';
import { canonicalText } from '../difference/compare-rest.ts';
import type { ObjectShape, Schema } from '../reading/schema.ts';
import { accepts } from './accepts.ts';
import { limitChanges } from './limits.ts';
import { overlaps } from './overlap.ts';

type Resolve = (schema: Schema) => Schema;

/** The two documents that the schemas are from. */
export interface Sides {
  outer: Resolve;
  inner: Resolve;
}

/** Deeper than schemas of real documents; a deeper one counts as different. */
const deepest = 16;

/**
 * Whether every value of `inner` is certainly a value of `outer`; false if that cannot be shown. References of the same name count as equal,
 * since components are compared on their own.
 */
export function includes(outer: Schema, inner: Schema, sides: Sides, depth = 0): boolean {
  if (outer.kind === 'reference' && inner.kind === 'reference' && outer.name === inner.name)
    return (outer.nullable || !inner.nullable) && othersInclude(outer, inner);
  if (depth > deepest) return false;
  const [out, into] = [sides.outer(outer), sides.inner(inner)];
  if (into.kind === 'never') return true;
  if (!othersInclude(out, into)) return false;
  if (out.kind === 'any') return true;
  const plain = { ...into, nullable: false };
  if (into.nullable && !allowsNull(out, sides)) return false;
  const again = (left: Schema, right: Schema) => includes(left, right, sides, depth + 1);
  if (plain.kind === 'union') return plain.variants.every((variant) => again({ ...out, nullable: true }, variant));
  if (out.kind === 'intersection') return out.parts.every((part) => again({ ...part, nullable: true }, plain));
  if (out.kind === 'union') {
    const match = out.variants.find((variant) => again(variant, plain));
    if (match) return out.mode === 'anyOf' || isAlone(match, out.variants, sides.outer);
  }
  if (plain.kind === 'intersection') return plain.parts.some((part) => again(out, { ...part, nullable: false }));
  return kindIncludes(out, plain, again);
}

function kindIncludes(outer: Schema, inner: Schema, again: (outer: Schema, inner: Schema) => boolean): boolean {
  if (inner.kind === 'enum') return inner.values.every((value) => accepts(outer, value));
  if (inner.kind === 'null') return outer.nullable || outer.kind === 'null';
  if (inner.kind === 'boolean' && outer.kind === 'enum') return [true, false].every((truth) => accepts(outer, truth));
  if (outer.kind !== inner.kind || !narrows(outer, inner)) return false;
  if (outer.kind === 'array' && inner.kind === 'array') {
    const length = Math.max(outer.prefix.length, inner.prefix.length);
    const pairs = Array.from({ length }, (_, index) => [
      outer.prefix[index] ?? outer.items,
      inner.prefix[index] ?? inner.items,
    ]);
    return [...pairs, [outer.items, inner.items]].every(([left, right]) => left && right && again(left, right));
  }
  return outer.kind !== 'object' || inner.kind !== 'object' || objectIncludes(outer, inner, again);
}

/** Whether every limit of `outer` is one of `inner`, too. */
function narrows(outer: Schema, inner: Schema): boolean {
  if (outer.kind === 'number' && inner.kind === 'number' && outer.integer && !inner.integer) return false;
  return limitChanges(outer, inner).every(({ effect }) => effect === 'tighter');
}

function objectIncludes(
  outer: ObjectShape,
  inner: ObjectShape,
  again: (outer: Schema, inner: Schema) => boolean,
): boolean {
  const outside = new Map(outer.properties.map((property) => [property.name, property]));
  const inside = new Map(inner.properties.map((property) => [property.name, property]));
  const samePatterns = canonicalText(patternsOf(outer)) === canonicalText(patternsOf(inner));
  if (!samePatterns && outer.patterns.length > 0) return false;
  if (outer.propertyNames && (!inner.propertyNames || !again(outer.propertyNames, inner.propertyNames))) return false;
  const fits = outer.properties.every(({ name, required, schema }) => {
    const match = inside.get(name);
    if (required && !match?.required) return false;
    return again(schema, match?.schema ?? inner.additional);
  });
  const others = inner.properties.filter(({ name }) => !outside.has(name));
  return fits && [...others.map(({ schema }) => schema), inner.additional].every((one) => again(outer.additional, one));
}

function patternsOf({ patterns }: ObjectShape): Json {
  return patterns.map(({ pattern }) => pattern).sort();
}

function allowsNull(schema: Schema, { outer: resolve }: Sides): boolean {
  const { kind, nullable } = resolve(schema);
  return nullable || kind === 'any' || kind === 'null';
}

/** Keywords without a shape of their own: `outer` may have only those that `inner` has. `x-extensible-enum` excludes nothing. */
function othersInclude({ other: outer }: Schema, { other: inner }: Schema): boolean {
  return Object.entries(outer).every(
    ([keyword, value]) => keyword === 'x-extensible-enum' || canonicalText(value) === canonicalText(inner[keyword]),
  );
}

/** Whether no value of one variant matches another. */
function isAlone(variant: Schema, variants: readonly Schema[], resolve: Resolve): boolean {
  return !variants.some((other) => other !== variant && overlaps(variant, other, resolve));
}
