import { firstSentence } from '../markup/first-sentence.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { renderEnvironments } from '../parts/access.ts';
import { renderHeading } from '../parts/heading.ts';
import { renderRequestSamples, renderResponseSamples } from '../parts/samples.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The first page: a description of the API, links to all other pages, and samples of the first operation. */
export function homePage(site: Site): Page {
  const { api, operations, webhooks, guides, markdown } = site;
  const [first] = operations;
  return {
    path: 'index',
    title: api.title,
    description: api.summary ?? firstSentence(api.description ?? `Reference of ${api.title}.`),
    sections: [],
    hasMarkdown: false,
    main: html`<article class="operation home">
<header class="lead"><h1>${api.title}</h1>
<div class="prose large">${api.description !== undefined && markdown.blocks(api.description, 2)}</div>
</header>
${
  first &&
  html`<aside class="samples" aria-label="Samples"><div class="stick">${renderRequestSamples(first, site)}${renderResponseSamples(first, site)}</div></aside>`
}
<div class="details">
<section>${renderHeading('reference', 'Reference')}
${renderCards(
  operations.map(({ page, title, operation: { method, path, description } }) => ({
    to: `${page}.html`,
    title: html`${title} <span class="route-mark"><span class="method" data-method="${method}">${method}</span> <code>${path}</code></span>`,
    text: description === undefined ? '' : firstSentence(description),
  })),
)}</section>
${
  webhooks.length > 0 &&
  html`<section>${renderHeading('webhooks', 'Webhooks')}
${renderCards(webhooks.map(({ page, title, webhook }) => ({ to: `${page}.html`, title: html`${title}`, text: firstSentence(webhook.description ?? '') })))}</section>`
}
${
  guides.length > 0 &&
  html`<section>${renderHeading('guides', 'Guides')}
${renderCards(guides.map(({ page, title, description }) => ({ to: `${page}.html`, title: html`${title}`, text: description })))}</section>`
}
${renderEnvironments(site)}
</div>
</article>`,
  };
}

function renderCards(cards: readonly { to: string; title: Html; text: string }[]): Html {
  return html`<ul class="cards">${cards.map(
    ({
      to,
      title,
      text,
    }) => html`<li><a href="${relativeLink('index.html', to)}"><b>${title}</b><span>${text}</span></a></li>
`,
  )}</ul>`;
}
