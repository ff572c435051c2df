import { describeAnswer, describeFailure } from '../judge/failure.ts';
import { alike } from './alike.ts';
import { type CaseReport, interruption, kinds, type Report } from './report.ts';

/** The most cases to name that fail in the same way. */
const maxNamed = 3;

/** The report as text: each kind of failure in full once, then the counts, and why cases were not decided. */
export function terminalReport(report: Report): string {
  const { server, cases, counts, milliseconds, notes, shard } = report;
  const blocks = [...alike(cases.filter(({ outcome }) => outcome === 'failed'))].map(describeAlike);
  const words = kinds.flatMap((kind) => (counts[kind] === 0 && kind !== 'passed' ? [] : [`${counts[kind]} ${kind}`]));
  const part = shard === undefined ? '' : ` of part ${shard}`;
  const total = `${server}: ${words.join(', ')} of ${cases.length} cases${part} in ${(milliseconds / 1000).toFixed(1)} s\n`;
  const lines = [...reasons(cases), ...notes.map((note) => `  note: ${note}\n`)];
  const cut = interruption(report);
  return [...blocks, `${total}${lines.join('')}${cut === undefined ? '' : `${cut}\n`}`].join('\n');
}

/** Says why the server could not be tested. */
export function describeObstacle({ server, obstacle }: Report): string {
  if (!obstacle) return '';
  const { name, failure, remedy } = obstacle;
  return `${server} cannot be tested: it does not accept a valid request. Nothing more was sent.\n${name}\n${describeAnswer(failure)}${remedy}\n`;
}

function describeAlike([first, ...others]: CaseReport[]): string {
  if (!first) return '';
  const reason = first.reason === undefined ? '' : `  waiver    ${first.reason}\n`;
  const named = others.slice(0, maxNamed).map(({ name }) => `            ${name}\n`);
  const rest = others.length > maxNamed ? `            and ${others.length - maxNamed} more\n` : '';
  const same = others.length === 0 ? '' : `  same      in ${others.length} more:\n${named.join('')}${rest}`;
  return `✗ ${first.name}\n${reason}${first.failure ? describeFailure(first.failure) : ''}${same}`;
}

/** The reasons why cases were waived, left undecided or skipped, each with a count. */
function reasons(cases: readonly CaseReport[]): string[] {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of cases) {
    if (outcome === 'failed' || reason === undefined) continue;
    const text = outcome === 'waived' ? reason : `${outcome}: ${reason}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `  ${count} ${reason}\n`);
}
