import type { Guide } from '../content/guide.ts';
import { guideHeadings } from '../content/guides.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { renderPageActions } from '../parts/page-actions.ts';
import type { Site } from '../view/site.ts';
import { renderSections } from './contents.ts';
import type { Page } from './page.ts';

/** A guide, with a link to the next one. */
export function guidePage(guide: Guide, site: Site): Page {
  const { page, title, description, text } = guide;
  const next = site.guides[site.guides.indexOf(guide) + 1];
  const sections = guideHeadings(text);
  return {
    path: page,
    title,
    description,
    sections,
    hasMarkdown: true,
    main: html`<article class="guide">
<h1>${title}</h1>
<p class="actions">${renderPageActions(page)}</p>
<div class="prose">${site.markdown.page(text)}</div>
${next && html`<p class="actions end">${nextLink(page, next)}</p>\n`}</article>
${sections.length > 1 && html`<nav class="on-page" aria-label="On this page"><p class="group">On this page</p>${renderSections(sections)}</nav>\n`}`,
  };
}

function nextLink(from: string, { page, title }: Guide): Html {
  return html`<a class="button" href="${relativeLink(`${from}.html`, `${page}.html`)}">Next: ${title}</a> `;
}
