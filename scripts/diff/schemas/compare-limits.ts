import type { Comparison, Spot } from '../difference/comparison.ts';
import type { Schema } from '../reading/schema.ts';
import { limitChanges } from '../values/limits.ts';

/** Compares the constraints on a value beyond its type: lengths, bounds, format, pattern (JSON Schema Validation, section 6). */
export function compareLimits(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  for (const change of limitChanges(old, now)) comparison.add(spot, { kind: 'constraint', ...change, pointers });
}
