import { codeBox } from '../markup/code-box.ts';
import { type Html, html } from '../markup/html.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import { renderBody, renderHeaders } from './body.ts';
import { renderDescription, renderFields } from './fields.ts';
import { renderHeading } from './heading.ts';

/** The error answers: each status with its meaning, then their shared body. */
export function renderErrors(
  { errors, errorBody, samples }: OperationView,
  { markdown, highlight }: Site,
): Html | undefined {
  if (errors.length === 0) return undefined;
  const sample = samples.find(({ kind }) => kind === 'errors');
  const rows = errors.map(
    ({ id, status, reason, description, headers, bodies, examples }) => html`<li class="field" id="${id}">
<p class="head status"><a class="name" href="#${id}"><span class="code" data-class="${status[0]}">${status}</span> ${reason}</a>${examples.length > 0 && html` <a class="example-link" href="#example-${status}">Example</a>`}</p>
<div class="prose">${markdown.blocks(description)}</div>
${bodies.map((body) => renderBody(body, markdown))}${renderHeaders(headers, markdown)}</li>
`,
  );
  return html`<section>${renderHeading('errors', 'Errors')}
<ul class="fields">${rows}</ul>
${
  errorBody &&
  html`<section id="error"><h3><a class="name" href="#error">Error body</a></h3>
${renderDescription(errorBody, markdown)}${renderFields(errorBody.fields, markdown)}</section>`
}${
  sample &&
  html`<section id="error-handling"><h3><a class="name" href="#error-handling">In TypeScript</a></h3>
<div class="prose">${codeBox(highlight(sample.code, sample.extension), sample.extension)}</div></section>`
}</section>
`;
}
