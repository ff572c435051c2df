import { firstSentence } from '../markup/first-sentence.ts';
import { html } from '../markup/html.ts';
import { entryCard, renderCards } from '../parts/cards.ts';
import type { Group } from '../view/groups.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The page of a group, for documents whose menu cannot list everything. */
export function groupPage(group: Group, { markdown }: Site): Page {
  const { page, title, description, entries } = group;
  return {
    path: page,
    title,
    description: firstSentence(description ?? `${title}: ${entries.length} pages of the reference.`),
    sections: [],
    hasMarkdown: false,
    main: html`<article class="home">
<header class="lead"><h1>${title}</h1>
${description !== undefined && html`<div class="prose large">${markdown.blocks(description, 2)}</div>`}
</header>
${renderCards(`${page}.html`, entries.map(entryCard))}
</article>`,
  };
}
