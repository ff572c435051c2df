import { type Html, html } from '../html.ts';
import type { Markdown } from '../markdown.ts';
import type { BodyView } from '../view/operation-view.ts';
import { renderDescription, renderFacts, renderFields, renderParts } from './fields.ts';

/** The fields of a body; a body that is no object is described as one value. */
export function renderBody({ id, value }: BodyView, markdown: Markdown): Html {
  if (value.fields.length > 0)
    return html`${renderFields(value.fields, markdown)}${renderParts({ ...value, fields: [] }, id, true, markdown)}`;
  return html`<p class="head"><span class="type">${value.type}</span></p>${renderDescription(value, markdown)}${renderFacts(value.facts)}${renderParts(value, id, true, markdown)}`;
}
