import { type Html, html } from '../markup/html.ts';
import type { Markdown } from '../markup/markdown.ts';
import type { FieldView } from '../view/field-view.ts';
import type { BodyView } from '../view/part-views.ts';
import { renderDescription, renderFacts, renderFields, renderParts } from './fields.ts';

/** The fields of a body; any other type than an object is first described as a value. */
export function renderBody({ id, value }: BodyView, markdown: Markdown): Html {
  const isObject = value.type === 'object' && value.fields.length > 0;
  const name = id.startsWith('response') ? 'response' : 'body';
  return html`${
    !isObject &&
    html`<p class="head"><span class="type">${value.type}</span></p>${renderDescription(value, markdown)}${renderFacts(value.facts)}`
  }${value.fields.length > 0 && renderFields(value.fields, markdown)}${renderParts({ ...value, fields: [] }, name, true, markdown)}`;
}

/** The headers of an answer, in a box of their own. */
export function renderHeaders(headers: readonly FieldView[], markdown: Markdown): Html | undefined {
  if (headers.length === 0) return undefined;
  return html`<div class="nest"><p class="nest-title">Headers</p>${renderFields(headers, markdown)}</div>`;
}
