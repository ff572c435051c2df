import { turning } from './typescript.ts';

/**
 * Turns the text of a JSDoc comment as openapi-typescript writes it (`*\n * Title\n * @description Prose`) into prose that reads well in an
 * editor: the title, the description as a paragraph, then the remaining tags. Returns an empty text if nothing remains.
 */
export function readableComment(text: string): string[] {
  const lines = joinExamples(
    text
      .replaceAll(turning, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trimEnd()),
  );
  const kept: string[] = [];
  for (const line of lines) {
    if (/^@enum \{/.test(line) || /^Format: /.test(line)) continue;
    const description = /^@description (.*)$/.exec(line);
    const isTag = /^@\w/.test(line);
    if (description) {
      if (kept.some((before) => before !== '')) kept.push('');
      kept.push(description[1] ?? '');
    } else if (isTag) {
      if (kept.some((before) => before !== '') && !/^@/.test(kept.at(-1) ?? '')) kept.push('');
      kept.push(line);
    } else {
      // openapi-typescript indents what follows the first line of a tag by four; only a long JSON example needs its own indentation.
      kept.push(line.replace(/^ {4}/, ''));
    }
  }
  const body = kept.join('\n').trim().split('\n');
  if (body.length === 1 && body[0] === '') return [];
  return [body.length === 1 ? `* ${body[0]} ` : `*\n${body.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n `];
}

/** Editors drop the indentation of object and list examples, so print them on one line if they fit. */
function joinExamples(lines: string[]): string[] {
  const start = lines.findIndex((line) => line === '@example {' || line === '@example [');
  const end = lines.findIndex((line, index) => index > start && /^ {4}[}\]]$/.test(line));
  if (start === -1 || end === -1) return lines;
  const joined = lines
    .slice(start, end + 1)
    .map((line) => line.trim())
    .join(' ');
  return joined.length > 110 ? lines : [...lines.slice(0, start), joined, ...joinExamples(lines.slice(end + 1))];
}

/** The comment of a type without a first line that is the type's name in words: an editor shows that already. */
export function withoutName(text: string, name: string): string {
  const [, title = '', prose = ''] = /^\*\n \* (.+)\n \*\n \* ([\s\S]+)\n $/.exec(text) ?? [];
  if (title.replaceAll(/[\s_-]/g, '').toLowerCase() === name.toLowerCase()) {
    return prose.includes('\n') ? `*\n * ${prose}\n ` : `* ${prose} `;
  }
  return text;
}
