import { compareDocument } from './compare-document.ts';
import { Comparison } from './difference/comparison.ts';
import type { Difference } from './difference/difference.ts';
import { compareComponents } from './operations/compare-components.ts';
import { compareOperations } from './operations/compare-operations.ts';
import { mergeShared } from './operations/merge-shared.ts';
import type { Api } from './reading/api.ts';

/** The result of a comparison: every difference, and the components that were renamed. */
export interface Compared {
  differences: Difference[];
  /** The pairs of components, and the messages that hold them. */
  comparison: Comparison;
}

/** Finds every difference between two models, each once. `info.version` is ignored: it follows from the verdict. */
export function compareApis(old: Api, now: Api): Compared {
  const comparison = new Comparison(old, now);
  compareDocument(old, now, comparison);
  compareOperations(old.operations, now.operations, comparison);
  compareOperations(old.received, now.received, comparison);
  compareComponents(old, now, comparison);
  return { differences: mergeShared(comparison.differences), comparison };
}
