import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import { renderHeading } from './heading.ts';

/** What can be done with an answer (links), and what the API sends because of the request (callbacks). */
export function renderRelated({ page, links, operation }: OperationView, site: Site): Html {
  const callbacks = site.webhooks.filter(({ webhook }) => webhook.callback?.operations.includes(operation.id));
  const entry = (to: string, title: string, inner: Html | undefined | false) =>
    html`<li class="field"><p class="head"><a class="name" href="${relativeLink(`${page}.html`, `${to}.html`)}">${title}</a></p>${inner}</li>
`;
  return html`${
    links.length > 0 &&
    html`<section>${renderHeading('links', 'Next requests')}
<ul class="fields">${links.map(({ to, status, description, parameters }) => {
      const target = site.operations.find((other) => other.operation.id === to);
      if (!target) return undefined;
      const given = parameters.map(
        ({ name, value }) =>
          html`<li><code>${name}</code> from <code>${typeof value === 'string' ? value : JSON.stringify(value)}</code> of the ${status}</li>`,
      );
      return entry(
        target.page,
        target.title,
        html`${description !== undefined && html`<div class="prose">${site.markdown.blocks(description)}</div>`}${given.length > 0 && html`<ul class="facts">${given}</ul>`}`,
      );
    })}</ul></section>
`
  }${
    callbacks.length > 0 &&
    html`<section>${renderHeading('callbacks', 'Callbacks')}
<ul class="fields">${callbacks.map((view) => entry(view.page, view.title, html`<ul class="facts"><li>To <code>${view.webhook.callback?.url}</code></li></ul>`))}</ul></section>
`
  }`;
}
