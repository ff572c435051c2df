import { plural } from '../../command/report.ts';
import type { Verdict } from '../change.ts';

const longest = 120;

/** The verdict as Markdown, for a comment on a pull request. */
export function printMarkdown({ bump, wire, types, changes }: Verdict): string {
  if (changes.length === 0) return '**none**: the two documents mean the same.\n';
  const rows = changes.map(({ bump: size, where, message, hurts, old, new: now, policy }) => {
    const values = [old, now].map((value) => (value === undefined || value === '' ? '' : code(value)));
    const why = policy ? `${message} By policy, not ${policy.from}: ${policy.reason}` : message;
    return `| ${[size, code(where), cell(why), hurts.join(', '), ...values].join(' | ')} |`;
  });
  return [
    `**${bump}**: ${plural(changes.length, 'change')}; ${wire} on the wire, ${types} for generated types.`,
    '',
    '| | Where | What | Hurts | Before | After |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text of the spec as code: nothing in it can end the cell, open a tag, or mention anybody. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const short = line.length > longest ? `${line.slice(0, longest - 2)} …` : line;
  const fence = '`'.repeat(Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = fence.length > 1 ? ' ' : '';
  return `${fence}${space}${short.replaceAll('|', '\\|')}${space}${fence}`;
}

/** A sentence, in which only what stands in backticks is code. Nothing in it links, mentions anybody or opens a tag. */
function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : inert(part)))
    .join('');
}

/** Words without a meaning to Markdown. A mention or an address ends at a character of no width. */
function inert(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|&$]/g, '\\$&').replaceAll(/@|#(?=\d)|:(?=\/\/)|\bwww(?=\.)/g, '$&\u200b');
}
