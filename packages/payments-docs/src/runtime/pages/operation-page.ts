import type { Section } from '../content/guide.ts';
import { firstSentence } from '../markup/first-sentence.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { renderAuthorization, renderEnvironments } from '../parts/access.ts';
import { renderBody } from '../parts/body.ts';
import { renderErrors } from '../parts/errors.ts';
import { renderFields } from '../parts/fields.ts';
import { renderHeading } from '../parts/heading.ts';
import { icons } from '../parts/icons.ts';
import { renderMethod } from '../parts/method.ts';
import { renderPageActions } from '../parts/page-actions.ts';
import { renderRelated } from '../parts/related.ts';
import { renderResponses } from '../parts/responses.ts';
import { renderRequestSamples, renderResponseSamples } from '../parts/samples.ts';
import { consoleLink } from '../view/console/console-servers.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { BodyView } from '../view/part-views.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** The page of one operation: its description, its requests and responses, and samples beside them. */
export function operationPage(view: OperationView, site: Site): Page {
  const { operation, title } = view;
  return {
    path: view.page,
    title,
    description: firstSentence(operation.description ?? `${operation.method} ${operation.path}`),
    sections: sectionsOf(view, site),
    hasMarkdown: true,
    main: html`<article class="operation">
${renderLead(view, site)}
<aside class="samples" aria-label="Samples"><div class="stick">
${renderRequestSamples(view, site)}${renderResponseSamples(view, site)}</div></aside>
<div class="details">
${renderAuthorization(view, site)}${renderEnvironments(site)}${view.parameters.map(
  ({
    id,
    title: heading,
    fields,
  }) => html`<section>${renderHeading(id, heading)}${renderFields(fields, site.markdown)}</section>
`,
)}${renderRequest(view, site)}${renderResponses(view.successes, 'Response', site)}${renderRelated(view, site)}${renderErrors(view, site)}</div>
</article>`,
  };
}

function renderLead(view: OperationView, site: Site): Html {
  const { operation, title, page } = view;
  const { api, markdown } = site;
  const server = api.servers[0]?.url ?? '';
  return html`<header class="lead">
<h1>${title}</h1>
<p class="route">${renderMethod(operation.method)} <span class="address"><span class="server">${server}</span><b>${operation.path}</b></span></p>
${operation.deprecated && html`<p class="warning">This operation is deprecated.</p>`}
${operation.description !== undefined && html`<div class="prose">${markdown.blocks(operation.description, 2)}</div>`}
<p class="actions"><a class="button" href="${relativeLink(`${page}.html`, consoleLink(view, api))}">${icons.play} Try it</a> ${renderPageActions(page)}</p>
</header>`;
}

function renderRequest({ bodies, operation }: OperationView, { markdown }: Site): Html | undefined {
  if (bodies.length === 0) return undefined;
  const { description, required } = operation.requestBody ?? {};
  return html`<section>${renderHeading('body', 'Body', bodies.map(({ mediaType }) => mediaType).join(', '))}
${description !== undefined && html`<div class="prose">${markdown.blocks(description)}</div>`}${required === false && html`<p class="note">The body may be left out.</p>`}${bodies.map((body) => renderBody(body, markdown))}</section>
`;
}

/** The headings of the page, with their top-level fields. */
function sectionsOf(
  { security, parameters, bodies, successes, links, errors, errorBody }: OperationView,
  { api }: Site,
): Section[] {
  const fields = (body: BodyView | undefined): Section[] =>
    (body?.value.fields ?? []).map(({ id, name }) => ({ id, title: name }));
  return [
    ...(security.length > 0 ? [{ id: 'authorization', title: 'Authorization' }] : []),
    ...(api.servers.length > 0 ? [{ id: 'environments', title: 'Environments' }] : []),
    ...parameters.map(({ id, title }) => ({ id, title })),
    ...(bodies.length > 0 ? [{ id: 'body', title: 'Body', sections: fields(bodies[0]) }] : []),
    ...(successes.length > 0 ? [{ id: 'response', title: 'Response', sections: fields(successes[0]?.bodies[0]) }] : []),
    ...(links.length > 0 ? [{ id: 'links', title: 'Next requests' }] : []),
    ...(errors.length > 0
      ? [
          {
            id: 'errors',
            title: 'Errors',
            sections: (errorBody?.fields ?? []).map(({ id, name }) => ({ id, title: name })),
          },
        ]
      : []),
  ];
}
