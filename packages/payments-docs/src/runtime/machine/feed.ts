import type { Guide } from '../content/guide.ts';
import { guideParts } from '../content/guides.ts';
import { plainBlocks } from '../markup/first-sentence.ts';
import { html } from '../markup/html.ts';

/** The changelog as a feed (RSS 2.0). Links are relative if `address` is unknown. */
export function changelogFeed({ page, title, description, text }: Guide, api: string, address = ''): string {
  const [, ...releases] = guideParts(text);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${api}: ${title}</title>
<link>${address}${page}.html</link>
<description>${description}</description>
${releases.map(
  ({
    id,
    title: version,
    text: changes,
  }) => html`<item><title>${version}</title><link>${address}${page}.html#${id}</link>
<guid isPermaLink="false">${version}: ${api}</guid><description>${plainBlocks(changes)}</description></item>
`,
)}</channel></rss>
`.toString();
}
