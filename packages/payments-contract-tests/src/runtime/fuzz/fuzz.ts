import fc from 'fast-check';
import { schemaBelow } from '../check-fetch/answer-schema.ts';
import { type Json, valueAt } from '../exchange/json.ts';
import type { Target } from '../exchange/target.ts';
import type { Check } from '../suite/check.ts';
import { remove, set } from '../suite/edit.ts';
import { loadCases } from '../suite/load-cases.ts';
import { type Outcome, runCheck } from '../suite/run-check.ts';
import type { Result } from '../suite/run-suite.ts';
import { spec } from '../suite/spec.ts';
import { bodiesOf } from './fuzz-bodies.ts';
import { smallest } from './fuzz-smaller.ts';
import { brokenRules, type Claim, checkOf, type Subject, subjectsOf } from './fuzz-subject.ts';
import { caseOf, type Regression, regressionOf } from './regressions.ts';

export { keepRegressions, type Regression, readRegressions } from './regressions.ts';

export interface FuzzOptions {
  /** The same seed makes the same requests. A random one when absent. */
  seed?: number;
  /** Random requests for each operation, half of them valid; 1000 when absent. Those that make a find smaller come on top. */
  runs?: number;
  /** How long it may take, in milliseconds. */
  time?: number;
  signal?: AbortSignal;
  /** Is told how many requests were sent. */
  onSent?: (sent: number) => void;
}

export interface FuzzReport {
  seed: number;
  /** Requests, those included that made finds smaller. */
  sent: number;
  /** Why it ended before all runs were done. */
  stopped?: string;
  /** Two for each operation: one of valid bodies, one of invalid ones. */
  results: Result[];
  /** The smallest request of each find. */
  regressions: Regression[];
}

/** Requests that make one find smaller, at most. */
const mostSmaller = 1000;

/**
 * Sends random bodies from all over the schema of each operation, and judges every answer in full: valid ones must be accepted, invalid ones
 * refused. Whether a body is valid is what the validator of the document says. What a server answers wrongly is made as small as possible,
 * and stays as valid, or breaks no other rule, than at first. At most one find for each operation of either kind.
 */
export async function fuzz(target: Target, options: FuzzOptions = {}): Promise<FuzzReport> {
  const { seed = Math.floor(Math.random() * 2 ** 31), runs = 1000 } = options;
  const run = new FuzzRun(target, seed, options);
  for (const subject of subjectsOf(await loadCases())) {
    await run.hunt(subject, 'accepted', Math.ceil(runs / 2));
    await run.hunt(subject, 'refused', Math.floor(runs / 2));
  }
  return run.report();
}

type Failed = Extract<Outcome, { kind: 'failed' }>;

/** A body that was answered wrongly. */
interface Find {
  body: Json;
  outcome: Failed;
}

class FuzzRun {
  readonly #target: Target;
  readonly #seed: number;
  readonly #options: FuzzOptions;
  readonly #end: number;
  readonly #results: Result[] = [];
  readonly #regressions: Regression[] = [];
  #sent = 0;
  #accepted = 0;
  #stopped: string | undefined;

  constructor(target: Target, seed: number, options: FuzzOptions) {
    this.#target = target;
    this.#seed = seed;
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

  /** Tries random bodies of one kind until one is answered wrongly, and makes that one small. */
  async hunt(subject: Subject, claim: Claim, runs: number): Promise<void> {
    const start = performance.now();
    const title = (count: number): string =>
      `${count} random ${claim === 'accepted' ? 'valid bodies are accepted' : 'invalid bodies are refused'}`;
    const bodies = bodiesOf(subject, claim);
    if (runs === 0) return;
    if (!bodies) {
      const reason = 'no such body can be made from the schema';
      return this.#note(subject, title(runs), { kind: 'skipped', milliseconds: 0, reason });
    }
    let first: Find | undefined;
    let [tried, undecided] = [0, 0];
    const property = fc.asyncProperty(bodies, async (body) => {
      if (this.#mustStop(claim)) fc.pre(false);
      tried += 1;
      const outcome = await this.#send(checkOf(subject, body).check);
      if (outcome.kind === 'undecided') undecided += 1;
      // An answer that an abort has cut off is no find.
      if (outcome.kind !== 'failed' || this.#options.signal?.aborted) return;
      first = { body, outcome };
      throw new Error('found');
    });
    // What fast-check would make smaller are its own random choices; what people read is the body.
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

  /** The smallest body that goes wrong with the same status, is as valid, and breaks no other rule. */
  async #smaller(subject: Subject, first: Find): Promise<Find> {
    const rules = brokenRules(subject, first.body);
    const status = first.outcome.failure.answer?.status;
    let last = first;
    let left = mostSmaller;
    await smallest(first.body, {
      repaired: (body) => subject.validate(body).map(({ pointer }) => repairAt(subject, body, pointer)),
      isFreeName: (pointer) => schemaBelow(spec, subject.schema, pointer).endsWith('/additionalProperties'),
      test: async (body) => {
        const broken = brokenRules(subject, body);
        if (broken.size === 0 ? rules.size > 0 : [...broken].some((rule) => !rules.has(rule))) return false;
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

  #keep(subject: Subject, { body, outcome }: Find): void {
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

  /** Invalid bodies cost nothing, unless a server accepts them. */
  #mustStop(claim: Claim): boolean {
    const spent = this.#accepted - (claim === 'accepted' ? 0 : 1) >= this.#target.maxAccepted;
    const [reason] = [
      ...(this.#options.signal?.aborted ? ['interrupted'] : []),
      ...(performance.now() > this.#end ? ['its time was up'] : []),
      ...(spent ? ['the maximum of accepted requests was reached'] : []),
    ];
    this.#stopped ??= reason;
    return reason !== undefined;
  }
}

/** The body with what a valid one has at the pointer. */
function repairAt({ contract }: Subject, body: Json, pointer: string): Json {
  const right = valueAt(contract.request.body, pointer);
  if (right !== undefined) return set(body, pointer, right);
  return pointer === '' || valueAt(body, pointer) === undefined ? body : remove(body, pointer);
}
