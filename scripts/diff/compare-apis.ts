import type { Api } from '../generate/model/api.ts';
import { compareDocument } from './compare-document.ts';
import { Comparison } from './difference/comparison.ts';
import type { Difference } from './difference/difference.ts';
import { compareComponents } from './operations/compare-components.ts';
import { compareOperations } from './operations/compare-operations.ts';
import { mergeShared } from './operations/merge-shared.ts';

/** The result of a comparison: every difference, and the components that were renamed. */
export interface Compared {
  differences: Difference[];
  /** Old component names to new ones. */
  renames: ReadonlyMap<string, string>;
}

/** Finds every difference between two models, each once. `info.version` is ignored: it follows from the verdict. */
export function compareApis(old: Api, now: Api): Compared {
  const comparison = new Comparison(old, now);
  compareDocument(old, now, comparison);
  compareOperations(old.operations, now.operations, comparison);
  compareComponents(old, now, comparison);
  return { differences: mergeShared(comparison.differences), renames: comparison.renames };
}
