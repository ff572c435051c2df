import type { Check } from '../exchange/check.ts';
import type { Target } from '../exchange/target.ts';
import type { Outcome } from '../judge/outcome.ts';
import { runCheck } from '../judge/run-check.ts';
import { Budget } from './budget.ts';
import type { Case } from './case.ts';

/** A case and its outcome; `skipped` if it was not sent. */
export interface Result {
  case: Case;
  outcome: Outcome | { kind: 'skipped'; milliseconds: 0; reason: string };
}

export interface RunOptions {
  /** Concurrent requests; 1 by default. */
  concurrency?: number;
  /** An abort cancels running requests and sends no more; both count as skipped. */
  signal?: AbortSignal;
  /** Outcomes of checks that were sent before. They count as accepted requests and are not sent again. */
  known?: ReadonlyMap<Check, Outcome>;
  onResult?: (result: Result) => void;
}

/** Runs cases against a server, and returns their results in the order of the cases. */
export async function runSuite(
  cases: readonly Case[],
  target: Target,
  { concurrency = 1, signal, known = new Map(), onResult }: RunOptions = {},
): Promise<Result[]> {
  const checks = cases.map(({ check }) => check).filter((check) => !known.has(check));
  const budget = new Budget(checks, target.maxAccepted, known.size);
  const results: Result[] = [];
  const queue = cases.entries();
  let isLimited = false;
  const worker = async (): Promise<void> => {
    for (const [index, one] of queue) {
      const result = { case: one, outcome: await outcomeOf(one.check) };
      results[index] = result;
      onResult?.(result);
    }
  };
  const outcomeOf = async (check: Check): Promise<Result['outcome']> => {
    const before = known.get(check);
    if (before) return before;
    if (signal?.aborted) return skipped('interrupted');
    const refusal = budget.refusal(check);
    if (refusal !== undefined) return skipped(refusal);
    if (isLimited) return skipped(limited);
    const outcome = await runCheck(check, target, signal);
    budget.note(check, outcome);
    if (isRateLimit(outcome)) isLimited = true;
    const isCutOff = outcome.kind === 'failed' && outcome.failure.answer === undefined;
    return signal?.aborted && isCutOff ? skipped('interrupted') : outcome;
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

const limited = 'the server limits the rate of requests';

/** Whether a server refused a request for the rate of requests, although the suite waited and sent it again. */
export function isRateLimit(outcome: Result['outcome']): outcome is Extract<Outcome, { kind: 'failed' }> {
  return outcome.kind === 'failed' && outcome.failure.answer?.status === 429;
}

function skipped(reason: string): Result['outcome'] {
  return { kind: 'skipped', milliseconds: 0, reason };
}
