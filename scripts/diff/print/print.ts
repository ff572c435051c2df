import { styleText } from 'node:util';
import { plural } from '../../command/report.ts';
import type { Bump } from '../difference/bump.ts';
import type { Change, Verdict } from '../verdict/change.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Record<Bump, Style> = {
  major: ['bold', 'red'],
  minor: ['bold', 'green'],
  patch: ['bold', 'blue'],
  none: 'dim',
};

const headings: Record<Bump, string> = {
  major: 'Major: some callers have to change',
  minor: 'Minor: something new, and no caller has to change',
  patch: 'Patch: documentation only',
  none: 'No release needed',
};

const widest = 100;

/** Said where types could not be compared. */
export const wireOnly =
  'Only the wire was judged: openapi-typescript cannot declare the types of one of the documents.';

/** The verdict for a terminal: the bump, then the changes by size. Without colours if the terminal has none. */
export function printVerdict(
  { bump, wire, types, changes, typesUnknown }: Verdict,
  explain: (change: Change) => readonly string[] = () => [],
): string {
  const note = typesUnknown ? [wireOnly] : [];
  if (changes.length === 0)
    return `${[`${styleText('bold', 'none')}  The documents are equivalent.`, ...note].join('\n')}\n`;
  const lines = [
    `${styleText(styles[bump], bump)}  ${plural(changes.length, 'change')}: ${wire} on the wire, ${types} for generated types`,
    ...note,
  ];
  for (const size of ['major', 'minor', 'patch', 'none'] as const) {
    const group = changes.filter((change) => change.bump === size);
    if (group.length === 0) continue;
    lines.push('', styleText(styles[size], headings[size]));
    for (const change of group) lines.push('', ...printChange(change), ...explain(change).map((line) => `    ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

function printChange({ where, message, breaks, old, new: now, policy }: Change): string[] {
  const lines = [`  ${styleText('bold', where)}`, ...wrap(message).map((line) => `    ${line}`)];
  // A value that the message quotes is not repeated.
  const unquoted = [old, now].filter(
    (value) => value !== undefined && value !== '' && !message.includes(`\`${value}\``),
  );
  if (unquoted.length > 0) lines.push(...printValues(old, now));
  if (breaks.length > 0) lines.push(`    ${styleText('dim', 'breaks')}  ${breaks.join(', ')}`);
  if (policy)
    lines.push(
      ...wrap(`Policy, instead of ${policy.from}: ${policy.reason}`).map((line) => `    ${styleText('dim', line)}`),
    );
  return lines;
}

function printValues(old: string | undefined, now: string | undefined): string[] {
  const [before, after] = [old, now].map((value) => value && shorten(value));
  if (before !== undefined && after !== undefined && before.length + after.length < widest - 10) {
    return [`    ${styleText('red', before)} ${styleText('dim', '→')} ${styleText('green', after)}`];
  }
  return [
    ...(before === undefined ? [] : [`    ${styleText('red', `- ${before}`)}`]),
    ...(after === undefined ? [] : [`    ${styleText('green', `+ ${after}`)}`]),
  ];
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > widest ? `${line.slice(0, widest - 2)} …` : line;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
