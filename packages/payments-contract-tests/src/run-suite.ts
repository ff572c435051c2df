import { makeBudget } from './budget.ts';
import { type Outcome, runCheck } from './run-check.ts';
import type { Case } from './suite.ts';
import type { Target } from './target.ts';

/** A case and how it came out; `skipped` when it was not sent. */
export interface Result {
  case: Case;
  outcome: Outcome | { kind: 'skipped'; milliseconds: 0; reason: string };
}

/**
 * Runs cases against a server, so many at a time, and returns their results in the order of the cases. When the signal is aborted, what
 * is under way is awaited and the rest is skipped.
 */
export async function runSuite(
  cases: readonly Case[],
  target: Target,
  { concurrency = 1, signal }: { concurrency?: number; signal?: AbortSignal } = {},
): Promise<Result[]> {
  const admits = makeBudget(target.maxAccepted);
  const results: Result[] = [];
  const queue = cases.entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of queue) {
      results[index] = { case: one, outcome: await outcomeOf(one) };
    }
  };
  const outcomeOf = async (one: Case): Promise<Result['outcome']> => {
    if (signal?.aborted) return skipped('interrupted');
    return admits(one.check) ? runCheck(one.check, target) : skipped('the maximum of accepted requests is reached');
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

function skipped(reason: string): Result['outcome'] {
  return { kind: 'skipped', milliseconds: 0, reason };
}
