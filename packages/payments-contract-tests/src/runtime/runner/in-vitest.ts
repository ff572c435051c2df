import type { ApiContract } from '../document/contract.ts';
import type { Check } from '../exchange/check.ts';
import type { Target } from '../exchange/target.ts';
import { describeFailure } from '../judge/failure.ts';
import type { Outcome } from '../judge/outcome.ts';
import { runCheck } from '../judge/run-check.ts';
import { targetFrom } from '../settings/settings.ts';
import { Budget } from '../suite/budget.ts';
import { preflight } from '../suite/preflight.ts';

type Vitest = typeof import('vitest');

/** Runs checks as tests of Vitest, against the server that the environment names. */
export class VitestRun {
  readonly #vitest: Vitest;
  readonly #target: Target;
  #budget: Budget | undefined;
  readonly #checks: Check[] = [];
  #obstacle: ReturnType<typeof preflight> | undefined;

  constructor(vitest: Vitest, contract: ApiContract, environment: { readonly [name: string]: string | undefined }) {
    this.#vitest = vitest;
    this.#target = targetFrom(contract, environment);
  }

  /** Declares a test. Its failure points at where `declare` was called. */
  test(title: string, check: Check, declare: (...inputs: never[]) => void): void {
    const target = this.#target;
    this.#checks.push(check);
    const failure = new ContractError();
    Error.captureStackTrace(failure, declare);
    // Requests to a remote server run concurrently.
    const declareTest = target.isRemote ? this.#vitest.it.concurrent : this.#vitest.it;
    declareTest(title, async ({ skip }) => {
      const outcome = await this.#run(check);
      if (outcome.kind === 'undecided') return skip(outcome.reason);
      if (outcome.kind !== 'failed') return;
      failure.message = `The answer is not as documented.\n${describeFailure(outcome.failure)}`;
      throw failure;
    });
  }

  async #run(check: Check): Promise<Outcome> {
    if (this.#target.isRemote) this.#obstacle ??= preflight(this.#checks, this.#target);
    const obstacle = (await this.#obstacle)?.obstacle;
    // The case of the obstacle fails with the reason; the others would fail for the same reason.
    if (obstacle && obstacle.check !== check) return undecided('the server does not accept a valid request');
    // All checks are declared by now.
    this.#budget ??= new Budget(this.#checks, this.#target.maxAccepted);
    const refusal = this.#budget.refusal(check);
    if (refusal !== undefined) return undecided(refusal);
    const outcome = await runCheck(check, this.#target);
    this.#budget.note(check, outcome);
    return outcome;
  }
}

/** An answer that is not as documented. */
class ContractError extends Error {
  override name = 'ContractError';
}

function undecided(reason: string): Outcome {
  return { kind: 'undecided', milliseconds: 0, reason };
}
