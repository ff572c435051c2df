import { readFile } from 'node:fs/promises';
import { plainText } from './first-sentence.ts';
import { headingId } from './heading-id.ts';
import type { Guide, Section } from './site.ts';

/** The guides in the order in which a newcomer reads them. */
const guideNames = ['quick-start', 'errors-and-retries', 'testing', 'migration', 'contract', 'versions'];

/** Reads the guides that stand in `content/`. */
export function readGuides(): Promise<Guide[]> {
  return Promise.all(
    guideNames.map(async (name) => {
      const text = await readFile(new URL(`../content/${name}.md`, import.meta.url), 'utf8');
      return parseGuide(`guides/${name}`, text);
    }),
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
