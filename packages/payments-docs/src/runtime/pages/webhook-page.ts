import type { Section } from '../content/guide.ts';
import { firstSentence } from '../markup/first-sentence.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { renderBody } from '../parts/body.ts';
import { renderFields } from '../parts/fields.ts';
import { renderHeading } from '../parts/heading.ts';
import { renderMethod } from '../parts/method.ts';
import { renderPageActions } from '../parts/page-actions.ts';
import { renderResponses } from '../parts/responses.ts';
import { renderPayloadSamples } from '../parts/samples.ts';
import type { Site } from '../view/site.ts';
import { notesOn, type WebhookView } from '../view/webhook-view.ts';
import type { Page } from './page.ts';

/** The page of a webhook or a callback: its payload, how to check it, how to answer, with samples beside them. */
export function webhookPage(view: WebhookView, site: Site): Page {
  const { webhook, title } = view;
  const { markdown } = site;
  const { signed, retries } = notesOn(webhook);
  return {
    path: view.page,
    title,
    description: firstSentence(
      webhook.description ?? `The ${webhook.callback ? 'callback' : 'webhook'} ${webhook.name}.`,
    ),
    sections: sectionsOf(view),
    hasMarkdown: true,
    main: html`<article class="operation">
${renderLead(view, site)}
<aside class="samples" aria-label="Samples"><div class="stick">
${renderPayloadSamples(view, site)}</div></aside>
<div class="details">
${
  signed !== undefined &&
  html`<section>${renderHeading('signature', 'Signature')}
<div class="prose">${markdown.blocks(signed)}</div></section>
`
}${view.parameters.map(({ id, title: heading, fields }) => html`<section>${renderHeading(id, heading)}${renderFields(fields, markdown)}</section>\n`)}${
  view.bodies.length > 0 &&
  html`<section>${renderHeading('payload', 'Payload', view.bodies.map(({ mediaType }) => mediaType).join(', '))}
${webhook.requestBody?.description !== undefined && html`<div class="prose">${markdown.blocks(webhook.requestBody.description)}</div>`}${view.bodies.map((body) => renderBody(body, markdown))}</section>
`
}${renderResponses(view.responses, 'Your answer', site)}<section>${renderHeading('retries', 'Retries')}
<div class="prose">${markdown.blocks(retries)}</div></section>
</div>
</article>`,
  };
}

function renderLead(view: WebhookView, site: Site): Html {
  const { webhook, title, page } = view;
  const { markdown, operations } = site;
  const causes = operations.filter(({ operation }) => webhook.callback?.operations.includes(operation.id));
  return html`<header class="lead">
<h1>${title}</h1>
<p class="route">${renderMethod(webhook.method)} <span class="address"><b>${webhook.callback?.url ?? 'your URL'}</b></span></p>
${webhook.deprecated && html`<p class="warning">This webhook is deprecated.</p>`}
${webhook.description !== undefined && html`<div class="prose">${markdown.blocks(webhook.description, 2)}</div>`}
${causes.length > 0 && html`<p class="note">Sent because of ${causes.map((cause, index) => [index > 0 && ', ', html`<a href="${relativeLink(`${page}.html`, `${cause.page}.html`)}">${cause.title}</a>`])}.</p>`}
<p class="actions">${renderPageActions(page)}</p>
</header>`;
}

/** The headings of the page, with the top-level fields of the payload. */
function sectionsOf({ webhook, parameters, bodies, responses }: WebhookView): Section[] {
  const fields = bodies[0]?.value.fields ?? [];
  return [
    ...(webhook.signature ? [{ id: 'signature', title: 'Signature' }] : []),
    ...parameters.map(({ id, title }) => ({ id, title })),
    ...(bodies.length > 0
      ? [{ id: 'payload', title: 'Payload', sections: fields.map(({ id, name }) => ({ id, title: name })) }]
      : []),
    ...(responses.length > 0 ? [{ id: 'response', title: 'Your answer' }] : []),
    { id: 'retries', title: 'Retries' },
  ];
}
