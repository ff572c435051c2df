import { describeAnswer, describeFailure } from '../judge/failure.ts';
import { coverageTitles } from '../record/coverage.ts';
import { alike } from './alike.ts';
import { type Cause, causesOf, exampleOf } from './causes.ts';
import { type CaseReport, interruption, kinds, type Report } from './report.ts';

/** The most cases to name that fail in the same way. */
const maxNamed = 3;
/** The most lines of a report, and of its list of causes. */
const [maxLines, maxCauses] = [60, 9];

/** The report as text: what was tested, the causes of failures, an example of each, and why cases were not decided. */
export function terminalReport(report: Report, isVerbose = false): string {
  const { cases, notes, advice } = report;
  const failed = cases.filter(({ outcome }) => outcome === 'failed');
  const cut = interruption(report);
  const end = [
    ...reasons(cases),
    ...(isVerbose ? coverageLines(report) : []),
    ...advice.map(({ text, cases: count }) => `  advice: ${text} (${casesOf(count)})\n`),
    ...notes.map((note) => `  note: ${note}\n`),
    ...(cut === undefined ? [] : [`${cut}\n`]),
  ].join('');
  const causes = causesOf(failed);
  const start = total(report) + (causes.length === 0 ? '' : `\n${summary(causes)}`);
  if (isVerbose || causes.length === 0) return start + all(failed) + (causes.length === 0 ? '' : '\n') + end;
  const rest =
    failed.length > 1 ? '\nSee every kind of failure with --verbose, and every failure with --reporter json.\n' : '\n';
  const room = maxLines - linesOf(start) - linesOf(rest) - linesOf(end);
  return start + examples(causes, room) + rest + end;
}

function total({ server, isServer, cases, counts, milliseconds, shard }: Report): string {
  const words = kinds.flatMap((kind) => (counts[kind] === 0 && kind !== 'passed' ? [] : [`${counts[kind]} ${kind}`]));
  const part = shard === undefined ? '' : ` of part ${shard}`;
  const what = isServer ? server : `${server}, and no server`;
  return `Tested ${what}: ${words.join(', ')} of ${casesOf(cases.length)}${part} in ${(milliseconds / 1000).toFixed(1)} s\n`;
}

function summary(causes: readonly Cause[]): string {
  const lines = causes.slice(0, maxCauses).map(describeCause);
  const more = causes.length - maxCauses;
  return [...lines, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'cause' : 'causes'}\n`] : [])].join('');
}

function describeCause({ words, cases }: Cause, index: number): string {
  return `${index + 1}. ${words} (${casesOf(cases.length)})\n`;
}

/** An example of each cause, in full if there is room, otherwise in short, as many as fit. */
function examples(causes: readonly Cause[], room: number): string {
  // Several causes may show in the same answers.
  const shown = causes.filter((cause, index) => {
    return causes.findIndex((other) => exampleOf(other) === exampleOf(cause)) === index;
  });
  const full = shown.map((cause) => `\n${inFull(cause)}`);
  if (linesOf(full.join('')) <= room) return full.join('');
  let text = '';
  for (const cause of shown) {
    const block = `\n${inShort(cause)}`;
    if (linesOf(text + block) > room) break;
    text += block;
  }
  return text;
}

function inFull(cause: Cause): string {
  const example = exampleOf(cause);
  return example ? describeAlike([example, ...cause.cases.filter((one) => one !== example)]) : '';
}

function inShort(cause: Cause): string {
  const example = exampleOf(cause);
  const failure = example?.failure;
  if (!failure) return '';
  const { answer, curl } = failure;
  const came = answer ? `  answer    ${answer.status}: ${answer.body}\n` : '';
  return `✗ ${example.name}\n${came}  again     ${curl}\n  replay    --replay ${example.id}\n`;
}

function all(failed: readonly CaseReport[]): string {
  return [...alike(failed)].map((members) => `\n${describeAlike(members)}`).join('');
}

/** Says why the server could not be tested. */
export function describeObstacle({ server, obstacle }: Report): string {
  if (!obstacle) return '';
  const { name, failure, remedy } = obstacle;
  return `${server} cannot be tested: ${obstacle.words}\n${name}\n${describeAnswer(failure)}${remedy}\n`;
}

function describeAlike([first, ...others]: CaseReport[]): string {
  if (!first) return '';
  const reason = first.reason === undefined ? '' : `  waiver    ${first.reason}\n`;
  const named = others.slice(0, maxNamed).map(({ name }) => `            ${name}\n`);
  const rest = others.length > maxNamed ? `            and ${others.length - maxNamed} more\n` : '';
  const same = others.length === 0 ? '' : `  same      in ${others.length} more:\n${named.join('')}${rest}`;
  return `✗ ${first.name}\n${reason}${first.failure ? describeFailure(first.failure) : ''}  replay    --replay ${first.id}\n${same}`;
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

/** What was exercised of each operation, and what was not, with the reason. */
function coverageLines({ coverage }: Report): string[] {
  return coverage.flatMap(({ operation, statuses, ...others }) => {
    const lists = Object.entries({ statuses, ...others }).flatMap(([kind, all]) => {
      const seen = all.filter(({ count }) => count > 0).map(({ name, count }) => `${name} (${count})`);
      return all.length === 0 ? [] : [`    ${coverageTitles[kind] ?? kind}: ${seen.join(', ') || 'none'}\n`];
    });
    const missing = Object.values({ statuses, ...others })
      .flat()
      .filter(({ count }) => count === 0)
      .map(({ name, reason }) => `    not exercised: ${name}${reason === undefined ? '' : `. ${reason}`}\n`);
    return [`  coverage of ${operation}\n`, ...lists, ...missing];
  });
}

function casesOf(count: number): string {
  return count === 1 ? '1 case' : `${count} cases`;
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
