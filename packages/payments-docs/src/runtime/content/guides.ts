import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { plainText } from '../markup/first-sentence.ts';
import { headingId } from '../markup/heading-id.ts';
import type { Guide, Section } from './guide.ts';

/** The guides that come before and after all others, in the order in which a newcomer reads them. */
const first = ['quick-start', 'errors-and-retries', 'testing'];
const last = ['contract', 'versions'];

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
  return [...text.replaceAll(/^(`{3,}).*?^\1/gms, '').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => ({
    id: headingId(heading),
    title: heading.replaceAll('`', ''),
  }));
}
