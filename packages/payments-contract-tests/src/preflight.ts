import type { Check } from './check.ts';
import { runCheck } from './run-check.ts';
import type { Target } from './target.ts';

/**
 * Tries whether a server can be judged at all: whether it gives one of the first valid requests the right status. Returns the first
 * check that it does not and the explanation, when it gives it to none. Such a server would fail most checks for the same reason.
 */
export async function preflight(
  checks: readonly Check[],
  target: Target,
): Promise<{ check: Check; explanation: string } | undefined> {
  const valid = checks.filter(({ fault, rule }) => fault === undefined && rule === undefined).slice(0, 5);
  let first: { check: Check; explanation: string } | undefined;
  for (const check of valid) {
    const outcome = await runCheck(check, target);
    if (outcome.kind !== 'failed' || outcome.hasRightStatus) return undefined;
    first ??= { check, explanation: outcome.explanation };
  }
  return first;
}
