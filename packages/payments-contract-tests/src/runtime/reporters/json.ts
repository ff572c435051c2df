import { exitCode, type Report } from './report.ts';

/** The report as JSON, for programs. `format` changes when a member is removed or changes its meaning. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ format: 1, exitCode: exitCode(report), ...report }, null, 2)}\n`;
}
