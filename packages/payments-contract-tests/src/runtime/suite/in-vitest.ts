import { Budget } from '../exchange/budget.ts';
import { preflight } from '../exchange/preflight.ts';
import type { Target } from '../exchange/target.ts';
import { targetFrom } from '../settings/settings.ts';
import type { Check } from './check.ts';
import { describeFailure } from './failure.ts';
import { type Outcome, runCheck } from './run-check.ts';

type Vitest = typeof import('vitest');

/** Runs checks as tests of vitest, against the server that the environment names. */
export class VitestRun {
  readonly #vitest: Vitest;
  readonly #target: Target;
  #budget: Budget | undefined;
  readonly #checks: Check[] = [];
  #obstacle: ReturnType<typeof preflight> | undefined;

  constructor(vitest: Vitest, environment: { readonly [name: string]: string | undefined }) {
    this.#vitest = vitest;
    this.#target = targetFrom(environment);
  }

  /** Declares a test. Its failure points at where `declare` was called. */
  test(title: string, check: Check, declare: (title: string, check: Check) => void): void {
    const target = this.#target;
    this.#checks.push(check);
    const failure = new ContractError();
    Error.captureStackTrace(failure, declare);
    // A server far away is asked several things at once.
    const declareTest = target.isRemote ? this.#vitest.it.concurrent : this.#vitest.it;
    declareTest(title, async ({ skip }) => {
      const outcome = await this.#run(check);
      if (outcome.kind === 'undecided') return skip(outcome.reason);
      if (outcome.kind !== 'failed') return;
      failure.message = `The answer is not what the document says.\n${describeFailure(outcome.failure)}`;
      throw failure;
    });
  }

  async #run(check: Check): Promise<Outcome> {
    if (this.#target.isRemote) this.#obstacle ??= preflight(this.#checks, this.#target);
    const obstacle = (await this.#obstacle)?.obstacle;
    // That one fails and says why; the others would fail for the same reason.
    if (obstacle && obstacle.check !== check) return undecided('the server does not accept a valid request');
    // Which may run is known once all are declared.
    this.#budget ??= new Budget(this.#checks, this.#target.maxAccepted);
    const refusal = this.#budget.refusal(check);
    if (refusal !== undefined) return undecided(refusal);
    const outcome = await runCheck(check, this.#target);
    this.#budget.note(check, outcome);
    return outcome;
  }
}

/** An answer that is not what the document says. */
class ContractError extends Error {
  override name = 'ContractError';
}

function undecided(reason: string): Outcome {
  return { kind: 'undecided', milliseconds: 0, reason };
}
