import { bumps } from '../../diff/difference/bump.ts';
import { printMarkdown } from '../../diff/print/print-markdown.ts';
import type { Change, Verdict } from '../../diff/verdict/change.ts';

/** What a pull request does to the spec. */
export interface SpecReport {
  verdict: Verdict;
  /** A unified diff of the rendered reference. */
  reference: string;
}

/** In characters. A comment on GitHub holds 65,536 of them. */
const most = { table: 40_000, text: 400, reference: 20_000 };

/** The report as Markdown. Text of the spec stands in it as code or as plain words, whatever it says. */
export function printSpecReport({ verdict, reference }: SpecReport): string {
  const { changes } = verdict;
  let kept = changes;
  let table = printMarkdown(verdict);
  while (table.length > most.table) {
    kept = kept.slice(0, kept.length / 2);
    table = printMarkdown({ ...verdict, changes: kept });
  }
  const parts = ['### What this does to the spec', table.trimEnd()];
  if (kept.length < changes.length)
    parts.push(`These are ${kept.length} of ${changes.length} changes; \`pnpm spec:diff\` lists all.`);
  if (reference !== '') parts.push(details('The reference, before and after', reference));
  return `${parts.join('\n\n')}\n`;
}

function details(title: string, diff: string): string {
  const end = diff.lastIndexOf('\n', most.reference);
  const shown = diff.length > most.reference ? `${diff.slice(0, end)}\n…cut here` : diff.trimEnd();
  // Longer than any fence inside, so that nothing inside ends it.
  const fence = '`'.repeat(Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `<details><summary>${title}</summary>\n\n${fence}diff\n${shown}\n${fence}\n\n</details>`;
}

/** Reads a report that anybody may have written. Throws when it is not one; what is too long is cut. */
export function parseSpecReport(text: string): SpecReport {
  const { verdict, reference } = JSON.parse(text) as { verdict?: Partial<Verdict>; reference?: unknown };
  if (typeof reference !== 'string' || !verdict || !Array.isArray(verdict.changes)) throw new Error('no report');
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
    breaks: breaks.filter((audience) => /^[a-z ]+$/.test(audience)),
    where: readText(where),
    message: readText(message),
    kind,
    ...(old === undefined ? {} : { old: readText(old) }),
    ...(now === undefined ? {} : { new: readText(now) }),
    ...(policy ? { policy: { from: readBump(policy.from), reason: readText(policy.reason) } } : {}),
  };
}

function readBump(value: unknown): Verdict['bump'] {
  const found = bumps.find((bump) => bump === value);
  if (!found) throw new Error('no bump');
  return found;
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('no text');
  return value.length > most.text ? `${value.slice(0, most.text)}…` : value;
}
