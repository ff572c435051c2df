import type { Failure } from '../judge/failure.ts';
import type { Coverage } from '../record/coverage.ts';
import { idOf, nameOf } from '../suite/case.ts';
import type { Result } from '../suite/run-suite.ts';
import type { Waivers } from './waivers.ts';

/** The report of a run. It contains no credential. */
export interface Report {
  /** The name of the command. */
  command: string;
  /** Version of the suite, which is that of the contract. */
  version: string;
  /** Address of the server, or `the mock`. */
  server: string;
  /** Whether a server was tested, and not the mock in this process. */
  isServer: boolean;
  /** Whether an undecided case fails the run (`--strict`). */
  strict: boolean;
  /** When the run began, in ISO 8601. */
  started: string;
  /** How long it took. */
  milliseconds: number;
  /** The part of the cases that ran: `1/3`. */
  shard?: string;
  /** The signal that interrupted the run, such as `SIGINT`. */
  interrupted?: string;
  /** The reason why the server could not be tested at all. */
  obstacle?: { words: string; name: string; failure: Failure; remedy: string };
  /** Notes for the user on the configuration. */
  notes: string[];
  /** What HTTP asks for beyond the document, with the number of cases that find it missing. */
  advice: { text: string; cases: number }[];
  /** What the run exercised of each operation, and what it cannot. */
  coverage: Coverage[];
  counts: { [One in Kind]: number };
  cases: CaseReport[];
}

/** The possible outcomes of a case. */
export const kinds = ['passed', 'failed', 'waived', 'undecided', 'skipped'] as const;
type Kind = (typeof kinds)[number];

/** The outcome of a case. */
export interface CaseReport {
  /** A short id for `--replay`. */
  id: string;
  /** `POST /books › tags › refuses 11 items (422)`. */
  name: string;
  /** Operation and topic: `POST /books › tags`. */
  group: string;
  title: string;
  outcome: Kind;
  milliseconds: number;
  /** Why it was waived, skipped or left undecided, or that its waiver has ended. */
  reason?: string;
  /** Present if it failed or was waived. */
  failure?: Failure;
}

/** A result, with its waiver applied. */
export function caseReport({ case: one, outcome }: Result, waivers: Waivers): CaseReport {
  const name = nameOf(one);
  const { milliseconds } = outcome;
  const common = {
    id: idOf(name),
    name,
    group: one.path.slice(0, -1).join(' › '),
    title: one.path.at(-1) ?? '',
    milliseconds,
  };
  if (outcome.kind === 'passed') return { ...common, outcome: 'passed' };
  if (outcome.kind !== 'failed') return { ...common, outcome: outcome.kind, reason: outcome.reason };
  const { failure } = outcome;
  const found = waivers.of(name);
  if (!found) return { ...common, outcome: 'failed', failure };
  const { reason, until } = found.waiver;
  if (found.applies) return { ...common, outcome: 'waived', reason: `waived until ${until}: ${reason}`, failure };
  return { ...common, outcome: 'failed', reason: `its waiver ended on ${until}: ${reason}`, failure };
}

/** The advice of all outcomes, each sentence once. */
export function adviceOf(results: readonly Result[]): Report['advice'] {
  const counts = new Map<string, number>();
  for (const { outcome } of results) {
    for (const text of outcome.kind === 'passed' ? (outcome.advice ?? []) : []) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].map(([text, cases]) => ({ text, cases }));
}

/** The share of undecided valid requests from which a run says little about the contract. */
const muchUndecided = 0.1;

/** Says so if much is undecided. */
export function undecidedNotes(results: readonly Result[]): string[] {
  const valid = results.filter(({ case: { check }, outcome }) => !check.fault && outcome.kind !== 'skipped');
  const open = valid.filter(({ outcome }) => outcome.kind === 'undecided');
  if (open.length === 0 || open.length < valid.length * muchUndecided) return [];
  return [
    `${open.length} of ${valid.length} valid requests are undecided, so much of the contract is not tested. Set \`values\` in the configuration to ids and other values that this server accepts.`,
  ];
}

/** Counts cases by outcome. */
export function countCases(cases: readonly CaseReport[]): Report['counts'] {
  const counts = { passed: 0, failed: 0, waived: 0, undecided: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  return counts;
}

/** Groups cases by a key, in order of first appearance. */
export function groupCases(
  cases: readonly CaseReport[],
  keyOf: (one: CaseReport) => string = ({ group }) => group,
): Map<string, CaseReport[]> {
  const groups = new Map<string, CaseReport[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The sentence that says that a report is incomplete; undefined if it is complete. */
export function interruption({ interrupted, counts, cases }: Report): string | undefined {
  if (interrupted === undefined) return undefined;
  const ran = counts.passed + counts.failed + counts.waived + counts.undecided;
  return `Interrupted by ${interrupted}: ${ran} of ${cases.length} cases ran.`;
}

/** The exit code of a run: 0, 1 or 2, or 128 plus the number of the signal that interrupted it. */
export function exitCode({ interrupted, obstacle, counts, cases, strict }: Report): number {
  if (interrupted !== undefined) return interrupted === 'SIGINT' ? 130 : 143;
  if (obstacle) return 2;
  if (counts.failed > 0 || (strict && counts.undecided > 0)) return 1;
  return counts.passed + counts.waived === 0 && cases.length > 0 ? 2 : 0;
}
