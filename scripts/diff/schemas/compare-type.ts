import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import type { Schema } from '../reading/schema.ts';
import { includes } from '../values/includes.ts';

/** Compares two schemas of different kinds by the values that they allow: `boolean` is the same as an enum of `true` and `false`. */
export function addType(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const [before, after] = [
    { ...old, nullable: false, other: {} },
    { ...now, nullable: false, other: {} },
  ];
  const allowsMore = isIncluded(before, after, comparison);
  const allowsLess = isIncluding(before, after, comparison);
  if (allowsMore && allowsLess) return;
  comparison.add(spot, {
    kind: 'type',
    keyword: 'type',
    effect: allowsMore ? 'looser' : allowsLess ? 'tighter' : 'other',
    finding: 'The type changed.',
    old: describe(before),
    new: describe(after),
    pointers: { old: old.pointer, new: now.pointer },
  });
}

/** Whether every old value is certainly still valid. */
export function isIncluded(old: Schema, now: Schema, comparison: Comparison): boolean {
  return includes(now, old, {
    outer: (schema) => comparison.resolveNow(schema),
    inner: (schema) => comparison.resolveOld(schema),
  });
}

/** Whether every new value was certainly valid before. */
export function isIncluding(old: Schema, now: Schema, comparison: Comparison): boolean {
  return includes(old, now, {
    outer: (schema) => comparison.resolveOld(schema),
    inner: (schema) => comparison.resolveNow(schema),
  });
}
