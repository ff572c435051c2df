import { plural } from '../../command/report.ts';
import type { Verdict } from '../verdict/change.ts';

/** One version of a spec in Git. The first has no verdict, and neither has one that cannot be read. */
export interface Version {
  commit: string;
  /** Of the commit, as in 2026-11-24. */
  date: string;
  subject: string;
  verdict?: Verdict;
  problem?: string;
}

/** How many changes of a version are listed. */
const maxListed = 3;

/** A line for each version, and what broke callers below it. */
export function printHistory(versions: readonly Version[]): string {
  return versions.map(printVersion).join('');
}

function printVersion({ commit, date, subject, verdict, problem }: Version): string {
  const size = verdict?.bump ?? (problem === undefined ? 'first' : 'unread');
  const head = `${size.padEnd(6)}  ${commit.slice(0, 9)}  ${date}  ${subject}\n`;
  if (problem !== undefined) return `${head}          ${problem}\n`;
  const broken = (verdict?.changes ?? []).filter(({ bump }) => bump === 'major');
  const lines = broken.slice(0, maxListed).map(({ where, message }) => `          ${where}: ${message}\n`);
  const more = broken.length - lines.length;
  return [head, ...lines, ...(more > 0 ? [`          and ${plural(more, 'more breaking change')}\n`] : [])].join('');
}
