import type { Example, Json } from '../../../../../scripts/generate/model/api.ts';
import { type Html, html } from '../markup/html.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import type { WebhookView } from '../view/webhook-view.ts';
import { icons } from './icons.ts';
import { renderTabs } from './tabs.ts';

/** The call in several languages, for each example of the request. */
export function renderRequestSamples(view: OperationView, { highlight }: Site): Html | undefined {
  const { examples } = view;
  const samples = view.samples.filter(({ kind }) => kind !== 'errors');
  const labels = [...new Set(samples.map(({ label }) => label))];
  if (labels.length === 0) return undefined;
  const titles = new Map(examples.map((example) => [example.name, example.summary ?? example.name]));
  const tabs = labels.map((label, index) => ({
    id: `sample-${index + 1}`,
    label: html`${label}`,
    panel: samples
      .filter((sample) => sample.label === label)
      .map(({ example, extension, code }) =>
        renderCode(
          [label, ...(example === undefined ? [] : [titles.get(example) ?? example])].join(' · '),
          highlight(code, extension),
          example,
        ),
      ),
  }));
  return html`<section class="sample">
<div class="sample-head"><h2>Request</h2>${renderChoice(examples, 'Example of the request')}</div>
${renderTabs('Language of the request', tabs, { remember: 'language', beside: html`${moreLanguages(view.page)}${copyButton}` })}</section>
`;
}

/** The answers by status, each with its examples. */
export function renderResponseSamples(
  { successes, errors, examples }: OperationView,
  { highlight }: Site,
): Html | undefined {
  const shown = [...successes, ...errors].filter((response) => response.examples.length > 0);
  if (shown.length === 0) return undefined;
  const requests = new Set(examples.map(({ name }) => name));
  const tabs = shown.map(({ status, examples: own }) => {
    // If the names are those of request examples, the choice above applies.
    const follows = own.some(({ name }) => requests.has(name));
    const figures = own.map(({ name, summary, value }) =>
      renderCode(
        `${status}${summary === undefined ? '' : ` · ${summary}`}`,
        highlight(JSON.stringify(value satisfies Json, null, 2), 'json'),
        name,
      ),
    );
    return {
      id: `example-${status}`,
      label: html`<span class="code" data-class="${status[0]}">${status}</span>`,
      panel: [
        !follows && own.length > 1 && html`<div class="panel-head">${renderChoice(own, `Example of ${status}`)}</div>`,
        figures,
      ],
    };
  });
  return html`<section class="sample">
<div class="sample-head"><h2>Response</h2></div>
${renderTabs('Status of the response', tabs, { beside: copyButton })}</section>
`;
}

/** A payload, for each example, and a receiver. */
export function renderPayloadSamples({ examples, sample }: WebhookView, { highlight }: Site): Html {
  const payloads = examples.map(({ name, summary, value }) =>
    renderCode(
      `Payload${summary === undefined ? '' : ` · ${summary}`}`,
      highlight(JSON.stringify(value satisfies Json, null, 2), 'json'),
      name,
    ),
  );
  return html`${
    payloads.length > 0 &&
    html`<section class="sample">
<div class="sample-head"><h2>Payload</h2>${renderChoice(examples, 'Example of the payload')}</div>
${renderTabs('Payload', [{ id: 'payload-1', label: html`JSON`, panel: payloads }], { beside: copyButton })}</section>
`
  }${
    sample !== undefined &&
    html`<section class="sample" id="receiver">
<div class="sample-head"><h2>Receiver</h2></div>
${renderTabs('Receiver', [{ id: 'receiver-1', label: html`TypeScript`, panel: [renderCode('TypeScript', highlight(sample, 'ts'), undefined)] }], { beside: copyButton })}</section>
`
  }`;
}

/** More languages, which load when they are asked for. */
function moreLanguages(page: string): Html {
  return html`<select class="js-only" aria-label="More languages" data-more-languages="${page}"><option value="">More</option></select>`;
}

const copyButton = html`<button type="button" class="quiet copy js-only" data-copy aria-label="Copy the code">${icons.copy}<span class="copied" aria-live="polite"></span></button>`;

function renderCode(title: string, code: Html, example: string | undefined): Html {
  return html`<figure class="code-block"${example !== undefined && html` data-example="${example}"`}><figcaption>${title}</figcaption><pre><code>${code}</code></pre></figure>
`;
}

function renderChoice(examples: readonly Example[], name: string): Html | undefined {
  if (examples.length < 2) return undefined;
  return html`<select class="js-only" aria-label="${name}" data-examples>${examples.map(
    ({ name: value, summary }) => html`<option value="${value}">${summary ?? value}</option>`,
  )}</select>`;
}
