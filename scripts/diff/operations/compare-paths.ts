import { compareProse } from '../difference/compare-prose.ts';
import { compareRest } from '../difference/compare-rest.ts';
import type { Comparison } from '../difference/comparison.ts';
import type { Operation } from '../reading/api.ts';
import { nodeAt } from '../reading/node-at.ts';

const known = new Set([
  ...['summary', 'description', 'parameters', 'servers', 'additionalOperations', 'query'],
  ...['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'],
]);

/** Compares what path items say about all their operations (OpenAPI 3.1, section 4.8.9), each item once. */
export function comparePaths(pairs: readonly (readonly [Operation, Operation])[], comparison: Comparison): void {
  const seen = new Set<string>();
  for (const [old, now] of pairs) {
    const pointers = { old: parentOf(old), new: parentOf(now) };
    if (seen.has(pointers.new)) continue;
    seen.add(pointers.new);
    const was = nodeAt(comparison.sides.old.document, pointers.old);
    const is = nodeAt(comparison.sides.now.document, pointers.new);
    const spot = { place: { scope: now.path, path: '' }, position: now.sent };
    for (const keyword of ['summary', 'description'])
      compareProse(keyword, was[keyword], is[keyword], spot, pointers, comparison);
    compareRest(was, is, known, spot, pointers, comparison);
  }
}

function parentOf({ pointer }: Operation): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
