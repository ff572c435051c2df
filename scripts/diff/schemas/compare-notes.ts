import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import { canonicalText } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { showBoth } from '../difference/describe.ts';
import type { Schema } from '../reading/schema.ts';
import { comparePromises, promises } from './compare-promises.ts';

/** Compares annotations, which do not decide which values are valid (JSON Schema Validation, section 9). */
export function compareNotes(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  compareProse('title', old.title, now.title, spot, pointers, comparison);
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  if (canonicalText(old.examples) !== canonicalText(now.examples)) {
    const finding = 'The examples changed.';
    comparison.add(spot, { kind: 'example', keyword: 'examples', effect: 'text', finding, pointers });
  }
  comparePromises(old, now, spot, comparison);
  for (const keyword of new Set([...Object.keys(old.extensions), ...Object.keys(now.extensions)])) {
    const [was, is] = [old.extensions[keyword], now.extensions[keyword]];
    if (promises.has(keyword) || canonicalText(was) === canonicalText(is)) continue;
    compareProse(keyword, ...showBoth(was, is), spot, pointers, comparison);
  }
  compareDeprecated(old.deprecated, now.deprecated, spot, pointers, comparison);
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
  if (canonicalText(old.default) === canonicalText(now.default)) return;
  const [before, after] = showBoth(old.default, now.default);
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
