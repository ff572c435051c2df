import type { Api } from '../generate/model/api.ts';
import { compareApis } from './compare-apis.ts';
import { compareBumps } from './difference/bump.ts';
import { placePrinter } from './operations/uses.ts';
import { alignPaths } from './redocly/align-paths.ts';
import { type RunCommand, runRedocly } from './redocly/redocly.ts';
import type { Verdict } from './verdict/change.ts';
import { judge, sumUp } from './verdict/judge.ts';
import { applyPolicy, type PolicyRule } from './verdict/policy.ts';

/**
 * The verdict on a new version of an API, from the differences between the models, Redocly's verdicts on the wire and the type checker's on
 * the generated types. The largest wins; the policy overrides it. `run` runs Redocly's command.
 */
export async function diffApis(
  old: Api,
  now: Api,
  policy: readonly PolicyRule[] = [],
  run?: RunCommand,
): Promise<Verdict> {
  const { differences, renames } = compareApis(old, now);
  // Redocly runs in a process of its own, in parallel.
  const [redocly, types] = await Promise.all([
    runRedocly({ ...old, document: alignPaths(old, now) }, now, run),
    // Loading TypeScript takes a second, which invalid documents should not cost.
    import('./types/compare-types.ts').then(({ compareTypes }) => compareTypes(old, now, renames)),
  ]);
  const changes = applyPolicy(judge({ differences, types, redocly }, placePrinter(now)), policy);
  return sumUp(changes.sort((left, right) => compareBumps(right.bump, left.bump)));
}
