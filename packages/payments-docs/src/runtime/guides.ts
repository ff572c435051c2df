import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { plainText } from './first-sentence.ts';
import { headingId } from './heading-id.ts';
import type { Guide, Section } from './site.ts';

/** The guides in the order in which a newcomer reads them. */
const guideNames = ['quick-start', 'errors-and-retries', 'testing', 'migration', 'contract', 'versions'];

/** Reads the guides that stand in `packages/payments-docs/content` of a repository; of an early one that may be fewer, or others. */
export async function readGuides(root: string): Promise<Guide[]> {
  const folder = join(root, 'packages/payments-docs/content');
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
  const rank = (name: string) => (guideNames.includes(name) ? guideNames.indexOf(name) : guideNames.length);
  return Promise.all(
    names
      .sort((a, b) => rank(a) - rank(b))
      .map(async (name) => parseGuide(`guides/${name}`, await readFile(join(folder, `${name}.md`), 'utf8'))),
  );
}

/** The title is the first heading, the description the first paragraph below it. */
function parseGuide(page: string, markdown: string): Guide {
  const [, title = page, text = markdown] = /^# ([^\n]+)\n+(.*)$/s.exec(markdown) ?? [];
  return { page, title, description: plainText(text.split('\n\n')[0] ?? ''), text };
}

/** The headings below the title of a guide; what stands in code is none. */
export function guideHeadings(text: string): Section[] {
  return [...text.replaceAll(/^(`{3,}).*?^\1/gms, '').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => ({
    id: headingId(heading),
    title: heading.replaceAll('`', ''),
  }));
}
