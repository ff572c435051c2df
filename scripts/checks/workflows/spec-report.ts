import { bumps } from '../../diff/difference/bump.ts';
import { kinds } from '../../diff/difference/difference.ts';
import { printMarkdown } from '../../diff/print/print-markdown.ts';
import type { Change, Verdict } from '../../diff/verdict/change.ts';
import { audiences } from '../../diff/verdict/judge-wire.ts';

/** How a pull request changes the API. */
export interface SpecReport {
  verdict: Verdict;
  /** A unified diff of the rendered reference. */
  reference: string;
}

/** In characters. GitHub limits a comment to 65,536. */
const maxLength = { table: 40_000, text: 400, reference: 20_000 };

/** The report as Markdown. Text from the spec is shown as code or escaped, whatever it contains. */
export function printSpecReport({ verdict, reference }: SpecReport): string {
  const { changes } = verdict;
  let kept = changes;
  let table = printMarkdown(verdict);
  while (table.length > maxLength.table) {
    kept = kept.slice(0, kept.length / 2);
    table = printMarkdown({ ...verdict, changes: kept });
  }
  const parts = ['### Changes to the API', table.trimEnd()];
  if (kept.length < changes.length)
    parts.push(`Shows ${kept.length} of ${changes.length} changes; \`pnpm spec:diff\` lists all.`);
  if (reference !== '') parts.push(details('Changes to the reference', reference));
  return `${parts.join('\n\n')}\n`;
}

function details(title: string, diff: string): string {
  const end = diff.lastIndexOf('\n', maxLength.reference);
  const shown = diff.length > maxLength.reference ? `${diff.slice(0, end)}\n… (truncated)` : diff.trimEnd();
  // Longer than any fence inside, so that none of those ends it.
  const fence = '`'.repeat(Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `<details><summary>${title}</summary>\n\n${fence}diff\n${shown}\n${fence}\n\n</details>`;
}

/**
 * Parses a report from an untrusted source. Truncates long texts.
 * @throws Error if it is not a report.
 */
export function parseSpecReport(text: string): SpecReport {
  const { verdict, reference } = JSON.parse(text) as { verdict?: Partial<Verdict>; reference?: unknown };
  if (typeof reference !== 'string' || !verdict || !Array.isArray(verdict.changes))
    throw new Error('`verdict` or `reference` is missing');
  const { bump, wire, types, changes } = verdict;
  return {
    verdict: { bump: readBump(bump), wire: readBump(wire), types: readBump(types), changes: changes.map(readChange) },
    reference,
  };
}

function readChange(given: Change): Change {
  const { bump, wire, types, breaks, where, message, kind, old, new: now, policy } = given;
  return {
    bump: readBump(bump),
    wire: readBump(wire),
    types: readBump(types),
    breaks: audiences.filter((audience) => Array.isArray(breaks) && breaks.includes(audience)),
    where: readText(where),
    message: readText(message),
    kind: kinds.find((known) => known === kind) ?? 'other',
    ...(old === undefined ? {} : { old: readText(old) }),
    ...(now === undefined ? {} : { new: readText(now) }),
    ...(policy ? { policy: { from: readBump(policy.from), reason: readText(policy.reason) } } : {}),
  };
}

function readBump(value: unknown): Verdict['bump'] {
  const found = bumps.find((bump) => bump === value);
  if (!found) throw new Error('a bump is not valid');
  return found;
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a text is missing');
  return value.length > maxLength.text ? `${value.slice(0, maxLength.text)}…` : value;
}
