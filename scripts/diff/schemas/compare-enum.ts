import { canonicalText } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import type { EnumShape, Schema } from '../reading/schema.ts';

/** How many values a message lists. */
const maxListed = 10;

/** The schema as an enum, if it is one or a union of enums that have no value in common; `oneOf` with constants lists values with titles. */
export function asEnum(schema: Schema): (Schema & EnumShape) | undefined {
  if (schema.kind === 'enum') return schema;
  if (schema.kind !== 'union') return undefined;
  const values = schema.variants.flatMap((variant) =>
    variant.kind === 'enum' && !variant.nullable && Object.keys(variant.other).length === 0 ? [variant.values] : [],
  );
  if (values.length < schema.variants.length) return undefined;
  const all = values.flat();
  const isDistinct = new Set(all.map(canonicalText)).size === all.length;
  return isDistinct || schema.mode === 'anyOf'
    ? ({ ...schema, kind: 'enum', values: all } as Schema & EnumShape)
    : undefined;
}

/** Compares two enums. All added values are one change, and so are all removed ones. */
export function compareEnum(
  old: Schema & EnumShape,
  now: Schema & EnumShape,
  spot: Spot,
  comparison: Comparison,
): void {
  const before = new Set(old.values.map(canonicalText));
  const after = new Set(now.values.map(canonicalText));
  const common = { keyword: 'enum', pointers: { old: old.pointer, new: now.pointer } };
  const gone = [...before].filter((value) => !after.has(value));
  const added = [...after].filter((value) => !before.has(value));
  if (gone.length > 0) {
    const finding = sentence(gone, 'removed');
    comparison.add(spot, { ...common, kind: 'enum-value-removed', effect: 'tighter', finding, old: gone.join(', ') });
  }
  if (added.length > 0) {
    const finding = sentence(added, 'added');
    comparison.add(spot, { ...common, kind: 'enum-value-added', effect: 'looser', finding, new: added.join(', ') });
  }
}

function sentence(values: readonly string[], verb: string): string {
  const listed = name(values);
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)} ${values.length === 1 ? 'was' : 'were'} ${verb}.`;
}

function name(values: readonly string[]): string {
  const shown = values.slice(0, maxListed).map((value) => `\`${value}\``);
  const more = values.length > maxListed ? [`${values.length - maxListed} more`] : [];
  const list = [...shown, ...more];
  if (list.length === 1) return `the value ${list[0]}`;
  return `the values ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}
