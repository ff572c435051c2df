import { Budget } from '../exchange/budget.ts';
import type { Target } from '../exchange/target.ts';
import type { Check } from './check.ts';
import { type Outcome, runCheck } from './run-check.ts';
import type { Case } from './suite.ts';

/** A case and how it came out; `skipped` when it was not sent. */
export interface Result {
  case: Case;
  outcome: Outcome | { kind: 'skipped'; milliseconds: 0; reason: string };
}

export interface RunOptions {
  /** Requests under way at once; 1 when absent. */
  concurrency?: number;
  /** When it is aborted, nothing more is sent, what is under way is given up, and both count as skipped. */
  signal?: AbortSignal;
  /** How checks came out that were sent before and count as accepted requests. They are not sent again. */
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
    const outcome = await runCheck(check, target, signal);
    budget.note(check, outcome);
    const isCutOff = outcome.kind === 'failed' && outcome.failure.answer === undefined;
    return signal?.aborted && isCutOff ? skipped('interrupted') : outcome;
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

function skipped(reason: string): Result['outcome'] {
  return { kind: 'skipped', milliseconds: 0, reason };
}
