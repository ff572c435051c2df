import type { Schema } from '../../model/schema.ts';
import type { Comparison, Spot } from './comparison.ts';
import type { Effect } from './difference.ts';

const lower = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const upper = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const words = ['format', 'pattern', 'multipleOf', 'uniqueItems'];

/** Formats that hold all values of another. */
const wider = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

/** Compares what limits a value beyond its type: lengths, bounds, format, pattern (JSON Schema validation, section 6). */
export function compareLimits(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  for (const keyword of [...lower, ...upper, ...words]) {
    const before = limit(old, keyword);
    const after = limit(now, keyword);
    if (before === after) continue;
    comparison.add(spot, {
      kind: 'constraint',
      keyword,
      effect: effectOf(keyword, before, after),
      finding: sentence(keyword, before, after),
      ...(before === undefined ? {} : { old: String(before) }),
      ...(after === undefined ? {} : { new: String(after) }),
      pointers: { old: old.pointer, new: now.pointer },
    });
  }
}

function limit(schema: Schema, keyword: string): number | string | true | undefined {
  const value: unknown = Reflect.get(schema, keyword);
  return typeof value === 'number' || typeof value === 'string' || value === true ? value : undefined;
}

function effectOf(keyword: string, before: unknown, after: unknown): Effect {
  if (before === undefined) return 'tighter';
  if (after === undefined) return 'looser';
  if (lower.includes(keyword)) return Number(after) > Number(before) ? 'tighter' : 'looser';
  if (upper.includes(keyword)) return Number(after) < Number(before) ? 'tighter' : 'looser';
  if (wider.get(String(before)) === after) return 'looser';
  if (wider.get(String(after)) === before) return 'tighter';
  if (keyword === 'multipleOf' && Number(before) % Number(after) === 0) return 'looser';
  if (keyword === 'multipleOf' && Number(after) % Number(before) === 0) return 'tighter';
  return 'other';
}

function sentence(keyword: string, before: unknown, after: unknown): string {
  if (before === undefined) return after === true ? `\`${keyword}\` is now asked for.` : `\`${keyword}\` is new.`;
  if (after === undefined) return `\`${keyword}\` is gone.`;
  const larger = typeof before === 'number' && Number(after) > before;
  if (typeof before !== 'number' || keyword === 'multipleOf') return `\`${keyword}\` changed.`;
  return `\`${keyword}\` was ${larger ? 'raised' : 'lowered'}.`;
}
