import type { Api } from '../../generate/model/api.ts';
import { compareComponents } from './compare-components.ts';
import { compareDocument } from './compare-document.ts';
import { compareOperations } from './compare-operations.ts';
import { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import { mergeShared } from './merge-shared.ts';

/** What two models have compared to: every difference, and which components go by another name now. */
export interface Compared {
  differences: Difference[];
  /** Old component names to new ones. */
  renames: ReadonlyMap<string, string>;
}

/** Finds every difference between two models, each once. `info.version` is not one: it follows from the verdict. */
export function compareApis(old: Api, now: Api): Compared {
  const comparison = new Comparison(old, now);
  compareDocument(old, now, comparison);
  compareOperations(old.operations, now.operations, comparison);
  compareComponents(old, now, comparison);
  return { differences: mergeShared(comparison.differences), renames: comparison.renames };
}
