import type { Schema } from '../../generate/model/schema.ts';
import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { show } from '../difference/describe.ts';

/** Compares annotations, which do not decide which values are valid (JSON Schema Validation, section 9). */
export function compareNotes(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  compareProse('title', old.title, now.title, spot, pointers, comparison);
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  compareProse('x-unit', old.unit, now.unit, spot, pointers, comparison);
  if (JSON.stringify(old.examples) !== JSON.stringify(now.examples)) {
    comparison.add(spot, {
      kind: 'example',
      keyword: 'examples',
      effect: 'text',
      finding: 'The examples changed.',
      pointers,
    });
  }
  if (old.sensitive !== now.sensitive) {
    const finding = now.sensitive
      ? 'The value is now marked as a secret.'
      : 'The value is no longer marked as a secret.';
    comparison.add(spot, { kind: 'text', keyword: 'x-sensitive', effect: 'text', finding, pointers });
  }
  compareDeprecated(old, now, spot, pointers, comparison);
  compareAccess(old, now, spot, comparison);
  compareDefault(old, now, spot, comparison);
}

function compareAccess(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  if (old.readOnly !== now.readOnly) {
    const finding = now.readOnly ? 'It is now read-only.' : 'It is no longer read-only.';
    const effect = { request: now.readOnly ? 'tighter' : 'looser', response: 'none' } as const;
    comparison.add(spot, { kind: 'read-only', keyword: 'readOnly', effect, finding, pointers });
  }
  if (old.writeOnly !== now.writeOnly) {
    const finding = now.writeOnly ? 'It is now write-only.' : 'It is no longer write-only.';
    const effect = { request: 'none', response: now.writeOnly ? 'lost' : 'gained' } as const;
    comparison.add(spot, { kind: 'read-only', keyword: 'writeOnly', effect, finding, pointers });
  }
}

/** A request that omits the value gets the default, so another default is another behaviour. */
function compareDefault(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const before = show(old.default);
  const after = show(now.default);
  if (before === after) return;
  const wasStated = old.default !== undefined;
  comparison.add(spot, {
    kind: 'default',
    keyword: 'default',
    effect: { request: wasStated ? 'other' : 'gained', response: 'text' },
    finding: wasStated ? 'The default changed.' : 'The default is now documented.',
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { new: after }),
    pointers: { old: old.pointer, new: now.pointer },
  });
}
