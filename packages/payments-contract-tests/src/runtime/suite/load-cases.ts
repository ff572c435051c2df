import { suites } from '../../generated/suites.ts';
import { type Case, collect } from './suite.ts';

let cases: Promise<Case[]> | undefined;

/** Every case of the contract, in the order of the document. */
export function loadCases(): Promise<Case[]> {
  cases ??= collect(async () => {
    // One after the other: the order is the document's.
    for (const load of suites) await load();
  });
  return cases;
}
