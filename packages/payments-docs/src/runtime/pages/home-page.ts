import { firstSentence } from '../markup/first-sentence.ts';
import { type Html, html } from '../markup/html.ts';
import { renderEnvironments } from '../parts/access.ts';
import { entryCard, renderCards } from '../parts/cards.ts';
import { renderHeading } from '../parts/heading.ts';
import { renderPageActions } from '../parts/page-actions.ts';
import { renderRequestSamples, renderResponseSamples } from '../parts/samples.ts';
import { type Group, isLarge } from '../view/groups.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The first page: a description of the API, links to all other pages, and samples of the first operation. */
export function homePage(site: Site): Page {
  const { api, operations, guides, markdown } = site;
  const [first] = operations;
  return {
    path: 'index',
    title: api.title,
    description: api.summary ?? firstSentence(api.description ?? `Reference of ${api.title}.`),
    sections: [],
    hasMarkdown: true,
    main: html`<article class="operation home">
<header class="lead"><h1>${api.title}</h1>
<div class="prose large">${api.description !== undefined && markdown.blocks(api.description, 2)}</div>
<p class="actions">${renderPageActions('index')}</p>
</header>
<div class="details">
${renderReference(site)}${
  guides.length > 0 &&
  html`<section>${renderHeading('guides', 'Guides')}
${renderCards(
  'index.html',
  guides.map(({ page, title, description }) => ({ to: `${page}.html`, title: html`${title}`, text: description })),
)}</section>
`
}${renderEnvironments(site)}
</div>
${
  first &&
  html`<aside class="samples" aria-label="Samples"><div class="stick">${renderRequestSamples(first, site)}${renderResponseSamples(first, site)}</div></aside>`
}
</article>`,
  };
}

/** Everything by group; of a large reference the groups alone. */
function renderReference(site: Site): Html {
  const { groups } = site;
  if (!isLarge(site.api)) return html`${groups.map((group, index) => renderGroup(group, index, groups.length, site))}`;
  const cards = groups.map(({ title, page, description = '', entries }) => ({
    to: `${page}.html`,
    title: html`${title} <span class="count">${entries.length}</span>`,
    text: firstSentence(description),
  }));
  return html`<section>${renderHeading('reference', 'Reference')}
${renderCards('index.html', cards)}</section>
`;
}

function renderGroup({ title, description, entries }: Group, index: number, count: number, { markdown }: Site): Html {
  // The only group needs no name.
  const heading = count === 1 ? 'Reference' : title;
  return html`<section>${renderHeading(index === 0 ? 'reference' : `reference-${index + 1}`, heading)}
${description !== undefined && html`<div class="prose">${markdown.blocks(description, 3)}</div>\n`}${renderCards('index.html', entries.map(entryCard))}</section>
`;
}
