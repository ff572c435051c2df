import { type Html, html } from '../markup/html.ts';
import type { ResponseView } from '../view/part-views.ts';
import type { Site } from '../view/site.ts';
import { renderBody, renderHeaders } from './body.ts';
import { renderHeading } from './heading.ts';

/** Responses one below the other, each with its headers and bodies. */
export function renderResponses(
  responses: readonly ResponseView[],
  title: string,
  { markdown }: Pick<Site, 'markdown'>,
): Html | undefined {
  if (responses.length === 0) return undefined;
  return html`<section>${renderHeading('response', title, responses.flatMap(({ bodies }) => bodies.map(({ mediaType }) => mediaType))[0])}
${responses.map(
  ({ id, status, reason, description, headers, bodies }) => html`<section id="${id}" class="response">
<h3 class="status"><a class="name" href="#${id}"><span class="code" data-class="${status[0]}">${status}</span> ${reason}</a></h3>
<div class="prose">${markdown.blocks(description)}</div>
${bodies.map((body) => renderBody(body, markdown))}${renderHeaders(headers, markdown)}</section>
`,
)}</section>
`;
}
