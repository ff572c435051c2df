import type { Schema } from '../../generate/model/schema.ts';
import type { Comparison, Spot } from './comparison.ts';
import { show } from './describe.ts';
import type { Kind } from './difference.ts';

/** Compares what a schema says about its value without deciding which values are valid (JSON Schema validation, section 9). */
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
    const finding = now.sensitive ? 'The value is now called a secret.' : 'The value is no longer called a secret.';
    comparison.add(spot, { kind: 'text', keyword: 'x-sensitive', effect: 'text', finding, pointers });
  }
  compareDeprecated(old, now, spot, pointers, comparison);
  compareAccess(old, now, spot, comparison);
  compareDefault(old, now, spot, comparison);
}

/** A text that people read: a change of it is a patch. */
export function compareProse(
  keyword: string,
  old: string | undefined,
  now: string | undefined,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
  kind: Kind = 'text',
): void {
  if ((old ?? '') === (now ?? '')) return;
  const verb = old === undefined ? 'is new' : now === undefined ? 'is gone' : 'reads differently';
  comparison.add(spot, {
    kind,
    keyword,
    effect: 'text',
    finding: `The ${keyword} ${verb}.`,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
    pointers,
  });
}

/** Notice of removal is a feature; taking it back is a correction. */
export function compareDeprecated(
  old: { deprecated: boolean },
  now: { deprecated: boolean },
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  if (old.deprecated === now.deprecated) return;
  comparison.add(spot, {
    kind: 'deprecated',
    keyword: 'deprecated',
    effect: now.deprecated ? 'gained' : 'text',
    finding: now.deprecated ? 'It is now deprecated.' : 'It is no longer deprecated.',
    pointers,
  });
}

function compareAccess(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  if (old.readOnly !== now.readOnly) {
    const finding = now.readOnly ? 'Only responses may hold it now.' : 'Requests may now hold it too.';
    const effect = { request: now.readOnly ? 'tighter' : 'looser', response: 'none' } as const;
    comparison.add(spot, { kind: 'read-only', keyword: 'readOnly', effect, finding, pointers });
  }
  if (old.writeOnly !== now.writeOnly) {
    const finding = now.writeOnly ? 'Only requests may hold it now.' : 'Responses may now hold it too.';
    const effect = { request: 'none', response: now.writeOnly ? 'lost' : 'gained' } as const;
    comparison.add(spot, { kind: 'read-only', keyword: 'writeOnly', effect, finding, pointers });
  }
}

/** Whoever leaves a member out of a request gets the default; another one is another behaviour. */
function compareDefault(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const before = show(old.default);
  const after = show(now.default);
  if (before === after) return;
  const wasStated = old.default !== undefined;
  comparison.add(spot, {
    kind: 'default',
    keyword: 'default',
    effect: { request: wasStated ? 'other' : 'gained', response: 'text' },
    finding: wasStated ? 'Leaving it out now means something else.' : 'The default is now stated.',
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { new: after }),
    pointers: { old: old.pointer, new: now.pointer },
  });
}
