import { canonicalText } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { showBoth } from '../difference/describe.ts';
import type { Schema } from '../reading/schema.ts';

/** Extensions that promise something about responses, with what they promise. */
export const promises = new Map([
  ['x-business-rules', 'of what each code refuses'],
  ['x-differs-from', 'that it differs from the request'],
  ['x-echoes', 'that it echoes the request'],
  ['x-echoes-when', 'of when it echoes the request'],
  ['x-only-when', 'of when it is absent'],
  ['x-overridable', 'that a server may override it'],
  ['x-present-when', 'of when it is present'],
  ['x-unique', 'that its values are unique'],
  ['x-total', 'that it is a total of the request'],
]);

/** Those that allow a server more instead of less. */
const allowances = new Set(['x-echoes-when', 'x-overridable']);

/** Compares promises. A promise that was removed or changed breaks those who rely on it. */
export function comparePromises(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  for (const [keyword, promise] of promises) {
    const [was, is] = [old.extensions[keyword], now.extensions[keyword]];
    if (canonicalText(was) === canonicalText(is)) continue;
    const verb = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const [before, after] = showBoth(was, is);
    comparison.add(spot, {
      kind: 'promise',
      keyword,
      effect: (was === undefined) !== allowances.has(keyword) ? 'gained' : 'lost',
      finding: `The promise ${promise} was ${verb}.`,
      ...(before === undefined ? {} : { old: before }),
      ...(after === undefined ? {} : { new: after }),
      pointers: { old: old.pointer, new: now.pointer },
    });
  }
}
