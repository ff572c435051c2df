import { breakable, type Html, html } from '../markup/html.ts';
import type { Markdown } from '../markup/markdown.ts';
import { type Fact, type FieldView, type FormView, sharedOf, type ValueView } from '../view/field-view.ts';
import { renderOptions } from './options.ts';
import { renderTabs } from './tabs.ts';

/** A list of fields, with all their details. */
export function renderFields(fields: readonly FieldView[], markdown: Markdown): Html {
  return html`<ul class="fields">${fields.map((field) => renderField(field, markdown))}</ul>`;
}

function renderField({ id, name, anyName, required, value }: FieldView, markdown: Markdown): Html {
  const label = anyName ? html`<i>${name}</i>` : html`<code>${breakable(name === '' ? '""' : name)}</code>`;
  return html`<li class="field" id="${id}">
<p class="head"><a class="name" href="#${id}">${label}</a> <span class="type">${value.type}</span>${required && html` <span class="required">required</span>`}${value.deprecated && html` <span class="deprecated">deprecated</span>`}</p>
${renderDescription(value, markdown)}${renderFacts(value.facts)}${renderParts(value, name, required, markdown)}</li>
`;
}

/** The description of a value, as prose. */
export function renderDescription({ description }: ValueView, markdown: Markdown): Html | undefined {
  return description ? html`<div class="prose">${markdown.blocks(description)}</div>` : undefined;
}

/** The options, fields and forms of a value; those of a required value are unfolded. */
export function renderParts(value: ValueView, name: string, open: boolean, markdown: Markdown): Html {
  const { options, fields, sameAs, schema } = value;
  return html`${options && renderOptions(options, name, markdown)}${
    fields.length > 0 &&
    html`<details class="nest"${open && html` open`}><summary>${fields.every(({ anyName }) => anyName) ? 'Entries' : 'Fields'} of <code>${name}</code></summary>
${renderFields(fields, markdown)}</details>`
  }${renderForms(value, name, markdown)}${sameAs && html`<p class="note">Has the same ${sharedOf(sameAs)} as <a href="#${sameAs.id}"><code>${sameAs.id}</code></a> above.</p>`}${schema && html`<p class="note">Has the fields of <a href="../${schema.page}.html">${schema.title}</a>.</p>`}`;
}

/** The forms that an object may take, as tabs; without JavaScript one below the other. */
function renderForms({ forms }: ValueView, name: string, markdown: Markdown): Html | undefined {
  if (forms.length === 0) return undefined;
  const tabs = forms.map((form) => ({ id: form.id, label: html`${form.name}`, panel: renderForm(form, markdown) }));
  return html`<div class="forms">${renderTabs(`Forms of ${name}`, tabs)}</div>`;
}

function renderForm({ name, value }: FormView, markdown: Markdown): Html {
  const { fields, refused } = value;
  return html`<p class="form-name">${name}</p>
${renderDescription(value, markdown)}${renderFacts(value.facts)}${
  fields.length > 0 ? renderFields(fields, markdown) : renderParts(value, name, true, markdown)
}${
  refused.length > 0 &&
  html`<p class="note">Not together with ${refused.map((other, index) => [index > 0 && ', ', html`<code>${other}</code>`])}.</p>`
}${fields.length > 0 && renderForms(value, name, markdown)}`;
}

/** Limits, default and example on one line. */
export function renderFacts(facts: readonly Fact[]): Html | undefined {
  if (facts.length === 0) return undefined;
  return html`<ul class="facts">${facts.map(
    ({ label, text, code = [] }) =>
      html`<li>${label}${label && ' '}${text}${code.map((value, index) => [index > 0 && ' ', html`<code>${value}</code>`])}</li>`,
  )}</ul>
`;
}
