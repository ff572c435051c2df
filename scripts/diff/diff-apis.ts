import type { Api } from '../generate/model/api.ts';
import { compareBumps } from './bump.ts';
import type { Verdict } from './change.ts';
import { judge, sumUp } from './judge.ts';
import { alignPaths } from './models/align-paths.ts';
import { compareApis } from './models/compare-api.ts';
import { placePrinter } from './models/uses.ts';
import { applyPolicy, type PolicyRule } from './policy.ts';
import { type RunCommand, runRedocly } from './redocly/redocly.ts';

/**
 * The verdict on a new version of an API: what changed between the models, what Redocly says of it on the wire, and what the checker says
 * of the generated types. The larger verdict wins; the policy has the last word. `run` is how Redocly's command is run.
 */
export async function diffApis(
  old: Api,
  now: Api,
  policy: readonly PolicyRule[] = [],
  run?: RunCommand,
): Promise<Verdict> {
  const { differences, renames } = compareApis(old, now);
  // Redocly runs in a process of its own, so both take the time of one.
  const [redocly, types] = await Promise.all([
    runRedocly({ ...old, document: alignPaths(old, now) }, now, run),
    // Loading TypeScript takes a second; documents that do not parse need not wait for it.
    import('./types/compare-types.ts').then(({ compareTypes }) => compareTypes(old, now, renames)),
  ]);
  const changes = applyPolicy(judge({ differences, types, redocly }, placePrinter(now)), policy);
  return sumUp(changes.sort((left, right) => compareBumps(right.bump, left.bump)));
}
