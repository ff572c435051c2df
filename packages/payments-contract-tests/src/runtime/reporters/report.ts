import type { Waivers } from '../settings/waivers.ts';
import type { Failure } from '../suite/failure.ts';
import type { Result } from '../suite/run-suite.ts';
import { nameOf } from '../suite/select.ts';

/** What there is to tell of a run. It holds no credential. */
export interface Report {
  /** Version of the suite, which is that of the contract. */
  version: string;
  /** Address of the server, or `the mock`. */
  server: string;
  /** When the run began, in ISO 8601. */
  started: string;
  /** How long it took. */
  milliseconds: number;
  /** Which part of the cases ran: `1/3`. */
  shard?: string;
  /** The signal that ended the run before its time, such as `SIGINT`. */
  interrupted?: string;
  /** Why the server could not be judged at all. */
  obstacle?: { name: string; failure: Failure; remedy: string };
  /** What the user should know of the configuration. */
  notes: string[];
  counts: { [One in Kind]: number };
  cases: CaseReport[];
}

/** How a case can come out. */
export const kinds = ['passed', 'failed', 'waived', 'undecided', 'skipped'] as const;
type Kind = (typeof kinds)[number];

/** How a case came out. */
export interface CaseReport {
  /** `POST /payments › product_cart › 101 items is refused (422)`. */
  name: string;
  /** Operation and topic: `POST /payments › product_cart`. */
  group: string;
  title: string;
  outcome: Kind;
  milliseconds: number;
  /** Why it was waived, skipped or left undecided; or that its waiver has ended. */
  reason?: string;
  /** Of a case that failed or was waived. */
  failure?: Failure;
}

/** A result, with its waiver applied. */
export function caseReport({ case: one, outcome }: Result, waivers: Waivers): CaseReport {
  const name = nameOf(one);
  const { milliseconds } = outcome;
  const common = { name, group: one.path.slice(0, -1).join(' › '), title: one.path.at(-1) ?? '', milliseconds };
  if (outcome.kind === 'passed') return { ...common, outcome: 'passed' };
  if (outcome.kind !== 'failed') return { ...common, outcome: outcome.kind, reason: outcome.reason };
  const { failure } = outcome;
  const found = waivers.of(name);
  if (!found) return { ...common, outcome: 'failed', failure };
  const { reason, until } = found.waiver;
  if (found.holds) return { ...common, outcome: 'waived', reason: `waived until ${until}: ${reason}`, failure };
  return { ...common, outcome: 'failed', reason: `its waiver ended on ${until}: ${reason}`, failure };
}

/** How many cases came out in each way. */
export function countCases(cases: readonly CaseReport[]): Report['counts'] {
  const counts = { passed: 0, failed: 0, waived: 0, undecided: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  return counts;
}

/** Cases by a key, in the order in which the keys first come. */
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

/** The sentence that tells that a report is not whole; nothing when it is. */
export function interruption({ interrupted, counts, cases }: Report): string | undefined {
  if (interrupted === undefined) return undefined;
  const ran = counts.passed + counts.failed + counts.waived + counts.undecided;
  return `Interrupted by ${interrupted}: ${ran} of ${cases.length} cases ran.`;
}

/** The exit code of a run: 0, 1 or 2; or 128 and the number of the signal that interrupted it. */
export function exitCode({ interrupted, obstacle, counts, cases }: Report): number {
  if (interrupted !== undefined) return interrupted === 'SIGINT' ? 130 : 143;
  if (obstacle) return 2;
  if (counts.failed > 0) return 1;
  return counts.passed + counts.waived === 0 && cases.length > 0 ? 2 : 0;
}
