import type { Change, Check } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import { wait } from '../exchange/pace.ts';
import { patiently } from '../exchange/patience.ts';
import { messageOf, needsToken, withoutToken } from '../exchange/request.ts';
import { hideSecrets } from '../exchange/secrets.ts';
import { send } from '../exchange/send.ts';
import type { Target } from '../exchange/target.ts';
import { adviceOn } from './advice.ts';
import { failureOf } from './failure.ts';
import { judge, parse } from './judge.ts';
import type { Outcome, Ran } from './outcome.ts';
import { refusalOf } from './refusal.ts';
import { runChain } from './run-chain.ts';

/** Sends the requests of a check and judges the answers in full. An abort of the signal ends it without an answer. */
export async function runCheck(check: Check, target: Target, signal?: AbortSignal): Promise<Outcome> {
  const { series } = check;
  if (series?.steps) return runChain(check, series, target, (one) => runOne(one, target, signal, check));
  return series ? runSeries(check, series, target, signal) : (await runOne(check, target, signal)).outcome;
}

async function runOne(check: Check, target: Target, signal: AbortSignal | undefined, of: Check = check): Promise<Ran> {
  const { contract, change, fault } = check;
  if (target.token === '' && needsToken(change)) {
    const reason = `it needs a credential, and ${target.tokenVariable} is not set`;
    return { check, outcome: { kind: 'undecided', milliseconds: 0, reason } };
  }
  const whole = messageOf(contract, change);
  const message = target.token === '' ? withoutToken(whole) : whole;
  const hooked = fault === 'credentials' ? withoutHook(target) : target;
  const received = await patiently(
    target.seen,
    async () => {
      const started = Date.now();
      const answer = await send(message, hooked, signal);
      target.onExchange?.({ check: of, contract, message, received: answer, started });
      return answer;
    },
    (milliseconds) => wait(milliseconds, signal),
  );
  const findings = judge(check, received, target.seen);
  const { milliseconds } = received;
  const body = 'failure' in received ? undefined : parse(received.body);
  if (findings.length === 0) {
    const advice = adviceOn(check, received);
    const outcome: Outcome = { kind: 'passed', milliseconds, ...(advice.length === 0 ? {} : { advice }) };
    return { check, outcome, message, body, received };
  }
  const failure = failureOf(check, message, findings, received, hooked);
  const refusal = await refusalOf(check, received, target, async (base) => {
    const { outcome, received: answer } = await runOne(base, target, signal);
    return outcome.kind === 'failed' || outcome.kind === 'undecided' ? answer : undefined;
  });
  if (refusal === undefined) return { check, outcome: { kind: 'failed', milliseconds, failure }, message, received };
  const reason = hideSecrets(refusal, target);
  return { check, outcome: { kind: 'undecided', milliseconds, reason, failure }, message, received };
}

/** Sends several requests. The first that fails alone decides; otherwise all answers are judged together. */
async function runSeries(
  check: Check,
  { changes, concurrent, judge: judgeAll }: NonNullable<Check['series']>,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { series: _series, ...single } = check;
  const run = (change: Change): Promise<Ran> => runOne({ ...single, change }, target, signal, check);
  const results: Ran[] = concurrent ? await Promise.all(changes.map(run)) : [];
  for (const change of concurrent ? [] : changes) {
    results.push(await run(change));
    // The others compare with it.
    if (results.at(-1)?.outcome.kind !== 'passed') break;
  }
  const milliseconds = results.reduce((sum, { outcome }) => sum + outcome.milliseconds, 0);
  const failed = results.find(({ outcome }) => outcome.kind === 'failed');
  const undecided = results.filter(({ outcome }) => outcome.kind === 'undecided');
  // Of concurrent requests, two that are accepted are enough.
  const isOpen = concurrent ? undecided.length > results.length - 2 : undecided.length > 0;
  const bad = failed ?? (isOpen ? undecided[0] : undefined);
  if (bad) return { ...bad.outcome, milliseconds };
  const findings: Finding[] = judgeAll(results.map(({ body }) => body ?? null));
  const [last] = results.slice(-1);
  if (findings.length === 0 || !last?.received) return { kind: 'passed', milliseconds };
  const messages = changes.map((change) => messageOf(check.contract, change));
  return { kind: 'failed', milliseconds, failure: failureOf(check, messages, findings, last.received, target) };
}

function withoutHook({ authorize: _authorize, ...target }: Target): Target {
  return target;
}
