import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { plainText } from '../markup/first-sentence.ts';
import { headingId } from '../markup/heading-id.ts';
import type { Guide, Section } from './guide.ts';

/** The guides that come before and after all others, in the order in which a newcomer reads them. */
const first = ['quick-start', 'setup', 'outcome', 'errors-and-retries', 'testing'];
const last = ['not-included', 'contract', 'versions'];

/** Reads the Markdown files of a folder as guides; empty if the folder does not exist. */
export async function readGuides(folder: string): Promise<Guide[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
  return Promise.all(
    names
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(async (name) => parseGuide(`guides/${name}`, await readFile(join(folder, `${name}.md`), 'utf8'))),
  );
}

function rank(name: string): number {
  if (first.includes(name)) return first.indexOf(name);
  return first.length + 1 + last.indexOf(name);
}

/** The title is the first heading, the description the first paragraph below it. */
function parseGuide(page: string, markdown: string): Guide {
  const [, title = page, text = markdown] = /^# ([^\n]+)\n+(.*)$/s.exec(markdown) ?? [];
  return { page, title, description: plainText(text.split('\n\n')[0] ?? ''), text };
}

/** The second-level headings of a guide, ignoring lines inside code that look like one. */
export function guideHeadings(text: string): Section[] {
  return guideParts(text)
    .slice(1)
    .map(({ id, title }) => ({ id, title }));
}

/** The text before the first second-level heading, then each heading with its text. */
export function guideParts(text: string): (Section & { text: string })[] {
  const parts = [{ id: '', title: '', lines: [] as string[] }];
  let fence = '';
  for (const line of text.split('\n')) {
    const [mark = ''] = /^`{3,}/.exec(line) ?? [];
    if (fence === '') fence = mark;
    else if (mark === fence) fence = '';
    const heading = fence === '' ? /^## (.+)$/.exec(line)?.[1] : undefined;
    if (heading === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ id: headingId(heading), title: heading.replaceAll('`', ''), lines: [] });
  }
  return parts.map(({ id, title, lines }) => ({ id, title, text: lines.join('\n') }));
}
