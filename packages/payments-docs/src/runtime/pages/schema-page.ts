import { firstSentence } from '../markup/first-sentence.ts';
import { html } from '../markup/html.ts';
import { renderBody } from '../parts/body.ts';
import { renderHeading } from '../parts/heading.ts';
import { renderPageActions } from '../parts/page-actions.ts';
import type { SchemaView } from '../view/schema-view.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The page of a schema, for references with too many operations to show it on each. */
export function schemaPage({ title, page, value }: SchemaView, { markdown }: Site): Page {
  const { description = '' } = value;
  return {
    path: page,
    title,
    description: firstSentence(description === '' ? `The fields of ${title}.` : description),
    sections: [],
    hasMarkdown: true,
    main: html`<article class="guide">
<header class="lead"><h1>${title}</h1>
${description !== '' && html`<div class="prose">${markdown.blocks(description, 2)}</div>`}
<p class="actions">${renderPageActions(page)}</p></header>
<div class="details"><section>${renderHeading('fields', 'Fields')}
${renderBody({ id: 'fields', mediaType: '', value: { ...value, description: '' } }, markdown)}</section></div>
</article>`,
  };
}
