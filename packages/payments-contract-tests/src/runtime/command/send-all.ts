import type { FuzzOptions } from '../fuzz/fuzz.ts';
import { runCheck } from '../judge/run-check.ts';
import type { Settings } from '../settings/settings.ts';
import type { Case } from '../suite/case.ts';
import { type Preflight, preflight, remedyFor429 } from '../suite/preflight.ts';
import { isRateLimit, type Result, runSuite } from '../suite/run-suite.ts';
import type { Caller } from './caller.ts';
import { type Fuzzing, runFuzz } from './fuzz-command.ts';

/** What to send. */
export interface Selection {
  cases: readonly Case[];
  selected: readonly Case[];
  fuzzing: Fuzzing;
  /** Undefined if only the selected cases are sent. */
  fuzzOptions: FuzzOptions | undefined;
}

/**
 * Tries whether the server can be tested, sends the selected cases, and then random ones. The obstacle is why the server could not be tested to
 * the end; the notes are for the user.
 * @param isReplay whether to send nothing but the selected cases
 */
export async function sendAll(
  { cases, selected, fuzzing, fuzzOptions }: Selection,
  settings: Settings,
  isReplay: boolean,
  caller: Caller,
): Promise<{ results: Result[]; obstacle: Preflight['obstacle']; notes: readonly string[] }> {
  const { target } = settings;
  const tried = target.isRemote && !isReplay ? await tryServer(cases, settings, caller) : noPreflight;
  // After an interrupt during the preflight, all cases count as skipped.
  const { outcomes, obstacle: first } = caller.signal.aborted ? noPreflight : tried;
  const results = first ? [] : await run(selected, settings, outcomes, caller);
  const obstacle = first ?? rateLimit(results);
  if (!fuzzOptions || obstacle) return { results, obstacle, notes: [] };
  return { ...(await runFuzz(fuzzing, target, fuzzOptions, results, caller)), obstacle };
}

/** Why the server could not be tested to the end: it goes on to limit the rate. */
function rateLimit(results: readonly Result[]): Preflight['obstacle'] {
  for (const { case: one, outcome } of results) {
    if (!isRateLimit(outcome)) continue;
    const words = 'it limits the rate of requests, and goes on after a pause. Nothing more was sent.';
    return { check: one.check, words, failure: outcome.failure, remedy: remedyFor429 };
  }
  return undefined;
}

const noPreflight: Preflight = { outcomes: new Map() };

function tryServer(cases: readonly Case[], { target }: Settings, { signal }: Caller): Promise<Preflight> {
  let sent = 0;
  const checks = cases.map(({ check }) => check);
  return preflight(checks, target, async (check) => {
    if (sent >= target.maxAccepted || signal.aborted) return undefined;
    sent += 1;
    return runCheck(check, target, signal);
  });
}

async function run(
  cases: readonly Case[],
  { target, concurrency }: Settings,
  known: Preflight['outcomes'],
  { signal, progress }: Caller,
): Promise<Result[]> {
  let [done, failed] = [0, 0];
  const results = await runSuite(cases, target, {
    concurrency,
    signal,
    known,
    onResult: ({ outcome }) => {
      done += 1;
      if (outcome.kind === 'failed') failed += 1;
      progress?.(`${done} of ${cases.length} cases, ${failed} failed`);
    },
  });
  progress?.('');
  return results;
}
