import { plural } from '../../command/report.ts';
import type { Snippet } from '../explain/explain.ts';
import type { Change, Verdict } from '../verdict/change.ts';
import { wireOnly } from './print.ts';

const longest = 120;

/** The verdict as Markdown, for a comment on a pull request. */
export function printMarkdown({ bump, wire, types, changes, typesUnknown }: Verdict): string {
  const note = typesUnknown ? ['', wireOnly] : [];
  if (changes.length === 0) return `${['**none**: the documents are equivalent.', ...note].join('\n')}\n`;
  const rows = changes.map(({ bump: size, where, message, breaks, old, new: now, policy }) => {
    const values = [old, now].map((value) => (value === undefined || value === '' ? '' : code(value)));
    const why = policy ? `${message} Policy, instead of ${policy.from}: ${policy.reason}` : message;
    return `| ${[size, code(where), cell(why), breaks.join(', '), ...values].join(' | ')} |`;
  });
  return [
    `**${bump}**: ${plural(changes.length, 'change')}; ${wire} on the wire, ${types} for generated types.`,
    ...note,
    '',
    '| | Where | What | Breaks | Before | After |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The code that explains each change, below the table. */
export function printMarkdownSnippets(changes: readonly Change[], snippets: ReadonlyMap<Change, Snippet>): string {
  const shown = changes.flatMap((change) => {
    const snippet = snippets.get(change);
    return snippet ? [`${code(change.where)}\n\n${fenced(`${snippet.code}\n// ${snippet.error}`)}`] : [];
  });
  if (shown.length === 0) return '';
  return `\nCode that compiles before the change and not after it:\n\n${shown.join('\n\n')}\n`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence}ts\n${text}\n${fence}`;
}

/** Text of the spec as inline code, which cannot end the cell, open a tag or mention anyone. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const short = line.length > longest ? `${line.slice(0, longest - 2)} …` : line;
  const fence = '`'.repeat(Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = fence.length > 1 ? ' ' : '';
  return `${fence}${space}${short.replaceAll('|', '\\|')}${space}${fence}`;
}

/** A sentence in which only text in backticks is code. It cannot link, mention anyone or open a tag. */
function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : inert(part)))
    .join('');
}

/** Escapes Markdown. A zero-width space breaks up mentions and URLs. */
function inert(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|&$]/g, '\\$&').replaceAll(/@|#(?=\d)|:(?=\/\/)|\bwww(?=\.)/g, '$&\u200b');
}
