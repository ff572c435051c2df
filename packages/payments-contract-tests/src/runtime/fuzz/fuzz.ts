import fc from 'fast-check';
import { type Json, valueAt } from '../../generated/types.ts';
import { schemaBelow } from '../document/answer-schema.ts';
import { remove, set } from '../document/edit.ts';
import type { Check } from '../exchange/check.ts';
import type { Target } from '../exchange/target.ts';
import type { Outcome } from '../judge/outcome.ts';
import { runCheck } from '../judge/run-check.ts';
import type { Result } from '../suite/run-suite.ts';
import { bodiesOf } from './bodies.ts';
import { holdsTotals } from './held-totals.ts';
import { caseOf, type Regression, regressionOf } from './regressions.ts';
import { smallest } from './smallest.ts';
import { brokenRules, type Claim, checkOf, type Subject } from './subject.ts';

export interface FuzzOptions {
  /** The same seed makes the same requests. Random by default. */
  seed?: number;
  /** Random requests per operation, half of them valid; 1000 by default. Requests that reduce a failing one come on top. */
  runs?: number;
  /** Time limit in milliseconds. */
  time?: number;
  signal?: AbortSignal;
  /** Called with the number of requests sent so far. */
  onSent?: (sent: number) => void;
}

export interface FuzzReport {
  seed: number;
  /** All requests, including those that reduced a failing one. */
  sent: number;
  /** Why it ended before all requests were sent. */
  stopped?: string;
  /** Two per operation: one for valid bodies, one for invalid ones. */
  results: Result[];
  /** The smallest failing requests. */
  regressions: Regression[];
}

/** The most requests that reduce one failing request. */
const maxReductions = 1000;

/**
 * Sends random bodies to each operation and checks every answer in full. The server must accept valid bodies and refuse invalid ones,
 * according to the document's validators. A failing body is reduced to the smallest one that fails in the same way and breaks no other
 * rule. Ends at the first failure of either kind per operation.
 */
export async function fuzz(
  target: Target,
  subjects: readonly Subject[],
  fill: (body: Json) => Json,
  options: FuzzOptions = {},
): Promise<FuzzReport> {
  const { seed = Math.floor(Math.random() * 2 ** 31), runs = 1000 } = options;
  const run = new FuzzRun(target, seed, fill, options);
  for (const subject of subjects) {
    await run.hunt(subject, 'accepted', Math.ceil(runs / 2));
    await run.hunt(subject, 'refused', Math.floor(runs / 2));
  }
  return run.report();
}

type Failed = Extract<Outcome, { kind: 'failed' }>;

/** A body with a wrong answer. */
interface Failing {
  body: Json;
  outcome: Failed;
}

class FuzzRun {
  readonly #target: Target;
  readonly #seed: number;
  readonly #fill: (body: Json) => Json;
  readonly #options: FuzzOptions;
  readonly #end: number;
  readonly #results: Result[] = [];
  readonly #regressions: Regression[] = [];
  #sent = 0;
  #accepted = 0;
  #stopped: string | undefined;

  constructor(target: Target, seed: number, fill: (body: Json) => Json, options: FuzzOptions) {
    this.#target = target;
    this.#seed = seed;
    this.#fill = fill;
    this.#options = options;
    this.#end = performance.now() + (options.time ?? Number.POSITIVE_INFINITY);
  }

  report(): FuzzReport {
    return {
      seed: this.#seed,
      sent: this.#sent,
      ...(this.#stopped === undefined ? {} : { stopped: this.#stopped }),
      results: this.#results,
      regressions: this.#regressions,
    };
  }

  /** Sends random bodies of one kind until an answer is wrong, and reduces that body. */
  async hunt(subject: Subject, claim: Claim, runs: number): Promise<void> {
    const start = performance.now();
    const title = (count: number): string =>
      claim === 'accepted' ? `accepts ${count} random valid bodies` : `refuses ${count} random invalid bodies`;
    const bodies = bodiesOf(subject, claim, this.#fill);
    if (runs === 0) return;
    if (!bodies) {
      const reason = 'no such body could be made from the schema';
      return this.#note(subject, title(runs), { kind: 'skipped', milliseconds: 0, reason });
    }
    let first: Failing | undefined;
    let [tried, undecided] = [0, 0];
    const property = fc.asyncProperty(bodies, async (body) => {
      if (this.#mustStop(claim)) fc.pre(false);
      tried += 1;
      const outcome = await this.#send(checkOf(subject, body).check);
      if (outcome.kind === 'undecided') undecided += 1;
      // An answer that was cut off by an abort is not a failure.
      if (outcome.kind !== 'failed' || this.#options.signal?.aborted) return;
      first = { body, outcome };
      throw new Error('found');
    });
    // fast-check would reduce its random choices; people read the body.
    await fc.check(property, { seed: this.#seed, numRuns: runs, maxSkipsPerRun: 0, endOnFailure: true });
    const milliseconds = Math.round(performance.now() - start);
    if (first) return this.#keep(subject, await this.#smaller(subject, first));
    if (tried === 0) {
      return this.#note(subject, title(runs), { kind: 'skipped', milliseconds: 0, reason: this.#stopped ?? '' });
    }
    const reason = `${undecided} of ${tried} were refused with a documented status`;
    this.#note(
      subject,
      title(tried),
      undecided === 0 ? { kind: 'passed', milliseconds } : { kind: 'undecided', milliseconds, reason },
    );
  }

  /** The smallest body that fails with the same status, is as valid, and breaks no other rule. */
  async #smaller(subject: Subject, first: Failing): Promise<Failing> {
    const rules = brokenRules(subject, first.body);
    const status = first.outcome.failure.answer?.status;
    let last = first;
    let left = maxReductions;
    await smallest(first.body, {
      repaired: (body) => subject.validate(body).map(({ pointer }) => repairAt(subject, body, pointer)),
      isFreeName: (pointer) =>
        schemaBelow(subject.contract.spec.document, subject.schema, pointer).endsWith('/additionalProperties'),
      test: async (body) => {
        const broken = brokenRules(subject, body);
        if (broken.size === 0 ? rules.size > 0 : [...broken].some((rule) => !rules.has(rule))) return false;
        if (broken.size === 0 && !holdsTotals(subject, body)) return false;
        if (left === 0 || this.#mustStop(rules.size === 0 ? 'accepted' : 'refused')) return false;
        left -= 1;
        const outcome = await this.#send(checkOf(subject, body).check);
        if (outcome.kind !== 'failed' || outcome.failure.answer?.status !== status) return false;
        last = { body, outcome };
        return true;
      },
    });
    return last;
  }

  #keep(subject: Subject, { body, outcome }: Failing): void {
    const { claim, check } = checkOf(subject, body);
    const [{ got = '', expected = '' } = {}] = outcome.failure.findings;
    const regression = regressionOf(subject.name, claim, body, `${got} instead of ${expected}`);
    this.#regressions.push(regression);
    this.#results.push({ case: caseOf(subject.name, regression.id, claim, check), outcome });
  }

  #note({ name, contract }: Subject, title: string, outcome: Result['outcome']): void {
    this.#results.push({
      case: { path: [name, 'fuzz', title], check: { contract, change: {}, statuses: [] } },
      outcome,
    });
  }

  async #send(check: Check): Promise<Outcome> {
    this.#sent += 1;
    this.#options.onSent?.(this.#sent);
    if (check.fault === undefined) this.#accepted += 1;
    const outcome = await runCheck(check, this.#target, this.#options.signal);
    const status = outcome.kind === 'failed' ? (outcome.failure.answer?.status ?? 0) : 0;
    if (check.fault !== undefined && status >= 200 && status < 300) this.#accepted += 1;
    return outcome;
  }

  /** Invalid bodies do not use up the budget, unless a server accepts them. */
  #mustStop(claim: Claim): boolean {
    const spent = this.#accepted - (claim === 'accepted' ? 0 : 1) >= this.#target.maxAccepted;
    const [reason] = [
      ...(this.#options.signal?.aborted ? ['interrupted'] : []),
      ...(performance.now() > this.#end ? ['the time limit was reached'] : []),
      ...(spent ? ['the limit of accepted requests was reached'] : []),
    ];
    this.#stopped ??= reason;
    return reason !== undefined;
  }
}

/** The body with the value of a valid body at the pointer. */
function repairAt({ contract }: Subject, body: Json, pointer: string): Json {
  const right = valueAt(contract.request.body, pointer);
  if (right !== undefined) return set(body, pointer, right);
  return pointer === '' || valueAt(body, pointer) === undefined ? body : remove(body, pointer);
}
