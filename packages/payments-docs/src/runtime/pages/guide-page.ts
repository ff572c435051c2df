import type { Guide } from '../content/guide.ts';
import { guideHeadings } from '../content/guides.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** A guide, with a link to the next one. */
export function guidePage(guide: Guide, site: Site): Page {
  const { page, title, description, text } = guide;
  const next = site.guides[site.guides.indexOf(guide) + 1];
  return {
    path: page,
    title,
    description,
    sections: guideHeadings(text),
    hasMarkdown: true,
    main: html`<article class="guide">
<h1>${title}</h1>
<div class="prose">${site.markdown.page(text)}</div>
<p class="actions">${next && nextLink(page, next)}<a href="${relativeLink(`${page}.html`, `${page}.md`)}">View as Markdown</a></p>
</article>`,
  };
}

function nextLink(from: string, { page, title }: Guide): Html {
  return html`<a class="button" href="${relativeLink(`${from}.html`, `${page}.html`)}">Next: ${title}</a> `;
}
