import { describeFailure, type Failure } from '../judge/failure.ts';
import { attributes, escapeXml } from './markup.ts';
import { type CaseReport, groupCases, interruption, type Report } from './report.ts';

/** The report as JUnit XML, in the form that Jenkins and GitLab read: one test suite per field, one test case per case. */
export function junitReport(report: Report): string {
  const suites = [...groupCases(report.cases)].map(([name, cases]) => suite(name, cases.map(testCase), cases, report));
  const [timestamp] = report.started.split('.');
  const { counts, milliseconds, shard } = report;
  const run = runSuite(report);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({
      name: `${report.command} ${report.server}${shard === undefined ? '' : `, part ${shard}`}`,
      tests: report.cases.length + (run === '' ? 0 : 1),
      failures: counts.failed,
      errors: run.includes('<error') ? 1 : 0,
      skipped: counts.waived + counts.undecided + counts.skipped,
      time: seconds(milliseconds),
      timestamp: timestamp ?? '',
    })}>\n`,
    run,
    ...suites,
    '</testsuites>\n',
  ].join('');
}

function suite(name: string, lines: readonly string[], cases: readonly CaseReport[], { started }: Report): string {
  const count = (...kinds: CaseReport['outcome'][]): number =>
    cases.filter(({ outcome }) => kinds.includes(outcome)).length;
  const time = cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return `  <testsuite${attributes({
    name,
    tests: cases.length,
    failures: count('failed'),
    errors: 0,
    skipped: count('waived', 'undecided', 'skipped'),
    time: seconds(time),
    timestamp: started.split('.')[0] ?? '',
  })}>\n${lines.join('')}  </testsuite>\n`;
}

function testCase({ id, group, title, outcome, milliseconds, reason, failure }: CaseReport): string {
  const open = `    <testcase${attributes({ classname: group, name: title, time: seconds(milliseconds) })}`;
  if (outcome === 'passed') return `${open}/>\n`;
  if (outcome !== 'failed')
    return `${open}>\n      <skipped${attributes({ message: reason ?? outcome })}/>\n    </testcase>\n`;
  const body = [
    ...(reason === undefined ? [] : [`  ${reason}\n`]),
    ...(failure ? [describeFailure(failure), `  replay    --replay ${id}\n`] : []),
  ].join('');
  const message = [...(reason === undefined ? [] : [reason]), ...(failure ? [summary(failure)] : [])].join('; ');
  const type = failure?.findings[0]?.about ?? 'failure';
  return `${open}>\n      <failure${attributes({ message, type })}>${escapeXml(body)}</failure>\n    </testcase>\n`;
}

/** Problems of the whole run are a test case of their own, so that an incomplete report never passes. */
function runSuite(report: Report): string {
  const { command, obstacle, notes } = report;
  const cut = interruption(report);
  if (!obstacle && cut === undefined && notes.length === 0) return '';
  const error = obstacle ? `The server cannot be tested: ${obstacle.words} ${obstacle.remedy}` : cut;
  const detail = obstacle ? `${obstacle.name}\n${describeFailure(obstacle.failure)}` : '';
  return [
    `  <testsuite${attributes({ name: command, tests: 1, failures: 0, errors: error === undefined ? 0 : 1, skipped: 0 })}>\n`,
    `    <testcase${attributes({ classname: command, name: 'the run', time: '0.000' })}>\n`,
    error === undefined
      ? ''
      : `      <error${attributes({ message: error, type: 'run' })}>${escapeXml(detail)}</error>\n`,
    notes.length === 0 ? '' : `      <system-out>${escapeXml(notes.join('\n'))}</system-out>\n`,
    '    </testcase>\n  </testsuite>\n',
  ].join('');
}

/** The findings on one line. */
function summary({ findings }: Failure): string {
  return findings.map(({ expected, got }) => `expected ${expected}, got ${got}`).join('; ');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
