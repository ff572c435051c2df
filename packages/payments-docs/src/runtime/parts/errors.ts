import { codeBox } from '../markup/code-box.ts';
import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import { renderBody, renderHeaders } from './body.ts';
import { renderDescription, renderFields } from './fields.ts';
import { renderHeading } from './heading.ts';

/** The error answers: each status with its meaning, then their shared body. */
export function renderErrors(
  { page, errors, errorBody, samples, errorHandling }: OperationView,
  { markdown, highlight }: Site,
): Html | undefined {
  if (errors.length === 0) return undefined;
  const sample = samples.find(({ kind }) => kind === 'errors');
  const rows = errors.map(
    ({ id, status, reason, description, headers, bodies, examples, exampleOf }) => html`<li class="field" id="${id}">
<p class="head status"><a class="name" href="#${id}"><span class="code" data-class="${status[0]}">${status}</span> ${reason}</a>${(examples.length > 0 || exampleOf) && html` <a class="example-link" href="#example-${exampleOf ?? status}">Example</a>`}</p>
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
  errorHandling &&
  html`<p class="note">In TypeScript: as on <a href="${relativeLink(`${page}.html`, `${errorHandling.page}.html`)}#error-handling">${errorHandling.title}</a>.</p>`
}${
  sample &&
  html`<section id="error-handling"><h3><a class="name" href="#error-handling">In TypeScript</a></h3>
<div class="prose">${codeBox(highlight(sample.code, sample.extension), sample.extension)}</div></section>`
}</section>
`;
}
