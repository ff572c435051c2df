import type { Json } from '../../generated/types.ts';
import { type Exchanged, evaluate } from '../document/runtime-expression.ts';
import type { Check, Step } from '../exchange/check.ts';
import { curl } from '../exchange/curl.ts';
import type { Finding } from '../exchange/finding.ts';
import { wait } from '../exchange/pace.ts';
import type { Target } from '../exchange/target.ts';
import { failureOf } from './failure.ts';
import { type Creation, judgeCreations, judgeLookUp } from './looked-up.ts';
import type { Outcome, Ran } from './outcome.ts';
import { sentBody } from './promises.ts';

type Run = (check: Check) => Promise<Ran>;

/** Between a creation and its look-up, a server with several parts may take some time: the pauses before each further try, in milliseconds. */
const pauses = [100, 300, 1000];

/**
 * Sends valid requests at once, and then, step by step, the requests that are made of each answer. The first outcome that is not as documented
 * decides.
 */
export async function runChain(
  { series: _series, ...single }: Check,
  { changes, steps = [] }: NonNullable<Check['series']>,
  target: Target,
  run: Run,
): Promise<Outcome> {
  const started = await Promise.all(changes.map((change) => run({ ...single, change })));
  const passed = started.filter(({ outcome }) => outcome.kind === 'passed');
  const worst = started.find(({ outcome }) => outcome.kind === 'failed') ?? started[0];
  if (worst && (passed.length === 0 || worst.outcome.kind === 'failed')) return worst.outcome;
  const chain = new Chain(passed, target, run);
  for (const step of steps) {
    const ended = await chain.take(step);
    if (ended) return ended;
  }
  return { kind: 'passed', milliseconds: passed.reduce((sum, { outcome }) => sum + outcome.milliseconds, 0) };
}

class Chain {
  readonly #started: readonly { ran: Ran; exchanged: Exchanged; creation: Creation }[];
  readonly #target: Target;
  readonly #run: Run;

  constructor(started: readonly Ran[], target: Target, run: Run) {
    this.#target = target;
    this.#run = run;
    this.#started = started.map((ran) => {
      const exchanged = exchangedIn(ran, target);
      const { contract } = ran.check;
      return { ran, exchanged, creation: { contract, sent: sentBody(ran.check), answer: ran.body ?? null } };
    });
  }

  /** Takes one step from every answer; returns the outcome if it is the last. */
  async take(step: Step): Promise<Outcome | undefined> {
    const made = this.#started.map((one) => ({ ...one, parameters: parametersOf(step, one.exchanged) }));
    const same = judgeCreations(made, step);
    const [first] = made;
    if (first && same.length > 0) return this.#failed(first.ran, [], same);
    const isDeletion = step.contract.method === 'DELETE';
    const outcomes = await Promise.all(
      made.map(({ ran, parameters, creation }, index) => {
        // The others show that only the first is deleted.
        if (parameters === undefined || (isDeletion && index > 0)) return undefined;
        const others = made.filter(({ parameters: other }) => JSON.stringify(other) === JSON.stringify(parameters));
        const same = others.length > 1 ? others.map((other) => other.creation) : [creation];
        return this.#follow(step, ran, parameters, same, step.isGone && index === 0);
      }),
    );
    return outcomes.find((outcome) => outcome !== undefined && outcome.kind !== 'passed');
  }

  async #follow(
    step: Step,
    from: Ran,
    parameters: { [name: string]: Json },
    creations: readonly Creation[],
    isGone: boolean,
  ): Promise<Outcome> {
    const { contract, pointer } = step;
    const statuses = isGone ? ['404', '410'] : contract.accepts;
    const about = { words: wordsOf(step, from.check, isGone), pointer };
    const check: Check = { contract, change: { parameters }, statuses, about };
    const ran = await this.#patiently(check, isGone);
    const { outcome, body } = ran;
    if (outcome.kind === 'failed') return { ...outcome, failure: this.#after(from, outcome.failure) };
    const isLookUp = contract.method === 'GET' && /^(POST|PUT)$/.test(from.check.contract.method);
    if (!isLookUp || isGone || outcome.kind !== 'passed' || body === undefined) return outcome;
    const findings = creations.map((creation) => judgeLookUp(creation, step, body));
    const [wrong] = findings.some((list) => list.length === 0) ? [] : findings;
    return wrong ? this.#failed(from, [ran], wrong) : outcome;
  }

  /** Sends a look-up again for a short time while a server does not yet know what it created. */
  async #patiently(check: Check, isGone: boolean): Promise<Ran> {
    let ran = await this.#run(check);
    for (const pause of this.#target.isRemote ? pauses : []) {
      const status = ran.received && 'status' in ran.received ? ran.received.status : 0;
      if (check.contract.method !== 'GET' || (isGone ? status >= 300 : status !== 404)) break;
      await wait(pause, undefined);
      ran = await this.#run(check);
    }
    return ran;
  }

  #failed(from: Ran, then: readonly Ran[], findings: readonly Finding[]): Outcome {
    const last = then.at(-1) ?? from;
    if (!last.received || !last.message) return last.outcome;
    const { milliseconds } = last.received;
    const failure = failureOf(last.check, last.message, findings, last.received, this.#target);
    return { kind: 'failed', milliseconds, failure: then.length === 0 ? failure : this.#after(from, failure) };
  }

  /** The failure with the first request before the command line of the last. */
  #after({ message }: Ran, failure: Extract<Outcome, { kind: 'failed' }>['failure']) {
    if (!message) return failure;
    const { baseUrl, tokenVariable } = this.#target;
    return { ...failure, curl: `${curl(message, baseUrl, tokenVariable)} && ${failure.curl}` };
  }
}

function wordsOf({ contract }: Step, { contract: from }: Check, isGone: boolean): string {
  const [to, before] = [contract, from].map(({ method, path }) => `${method} ${path}`);
  if (isGone) return `${to} does not find what was deleted`;
  return contract.method === 'GET' && from.method !== 'GET'
    ? `${to} finds what ${before} creates`
    : `the answer of ${before} leads to ${to}`;
}

/**
 * The parameters of a step; undefined if the answer lacks a value for one, as after the last page, or if the document does not let callers send
 * one.
 */
function parametersOf({ contract, parameters }: Step, exchanged: Exchanged): { [name: string]: Json } | undefined {
  const values = evaluate(parameters as Json, exchanged);
  if (typeof values !== 'object' || values === null) return undefined;
  const isComplete = Object.entries(values).every(([key, value]) => {
    const [place = '', name = ''] = key.split(/ (.*)/s);
    const validate = contract.validators?.[place]?.[name];
    return value !== null && [value, String(value)].some((one) => (validate?.(one).length ?? 0) === 0);
  });
  return isComplete ? (values as { [name: string]: Json }) : undefined;
}

function exchangedIn({ check, message, received, body }: Ran, { baseUrl }: Target): Exchanged {
  const { contract, change } = check;
  const parameters = Object.entries({ ...contract.request.parameters, ...change.parameters });
  const of = (place: string): { [name: string]: Json } =>
    Object.fromEntries(
      parameters.flatMap(([name, value]) =>
        name.startsWith(`${place} `) ? [[name.slice(place.length + 1), value]] : [],
      ),
    );
  const isReply = received !== undefined && 'status' in received;
  return {
    url: baseUrl + (message?.path ?? ''),
    method: contract.method,
    statusCode: isReply ? received.status : 0,
    request: { headers: new Headers(message?.headers), query: of('query'), path: of('path'), body: sentBody(check) },
    response: { headers: isReply ? received.headers : new Headers(), body },
  };
}
