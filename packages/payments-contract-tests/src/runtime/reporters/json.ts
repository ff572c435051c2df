import { exitCode, type Report } from './report.ts';

/** The report as JSON, for programs. `format` changes when a member goes or means something else. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ format: 1, exitCode: exitCode(report), ...report }, null, 2)}\n`;
}
