import { causesOf } from './causes.ts';
import { exitCode, type Report } from './report.ts';

/** The report as JSON, for programs. `format` changes when a member is removed or changes its meaning. */
export function jsonReport(report: Report): string {
  const failed = report.cases.filter(({ outcome }) => outcome === 'failed');
  const causes = causesOf(failed).map(({ words, cases }) => ({ words, cases: cases.map(({ name }) => name) }));
  return `${JSON.stringify({ format: 1, exitCode: exitCode(report), ...report, causes }, null, 2)}\n`;
}
