import { type Html, html } from '../markup/html.ts';
import type { Markdown } from '../markup/markdown.ts';
import type { OptionsView } from '../view/field-view.ts';
import { icons } from './icons.ts';

/** Lists of up to this length are not folded, as they are quicker to scan than to unfold. */
const short = 8;

/** Lists of at least this length can be filtered. */
const long = 12;

/** Lists of at least this length show their beginning first. */
const veryLong = 30;

/** Descriptions of up to this length are names, and are shown beside their values. */
const nameLength = 50;

/** The values of an enum: a few words in a row, or a list with descriptions. */
export function renderOptions({ open, unfolded, options }: OptionsView, name: string, markdown: Markdown): Html {
  const shape = layout(options);
  const isClipped = options.length >= veryLong && shape !== 'described';
  const list = html`<ul class="options ${shape}"${isClipped && html` data-clipped`}>${options.map(
    ({ id, value, description }) =>
      html`<li id="${id}"><a href="#${id}"><code>${visible(value)}</code></a>${description && html` <span>${markdown.line(description)}</span>`}</li>
`,
  )}</ul>`;
  const note = open && html`<p class="note">Other values may be added: handle unknown ones.</p>`;
  if (options.length <= short) return html`${list}${note}`;
  const preview = options.slice(0, 4).map(({ value }) => visible(value));
  return html`<details class="fold"${unfolded && html` open`}><summary><span>${options.length} options</span> <span class="preview">${preview.join(', ')}, …</span></summary>
<div class="option-bar">${options.length >= long && html`<input type="search" placeholder="Filter ${options.length} options" aria-label="Filter the options of ${name}" data-filter>`}<button type="button" class="quiet" data-copy-options>${icons.copy} <span>Copy list</span></button></div>
${list}${isClipped && html`<p class="more js-only"><span data-shown></span><button type="button" class="quiet" data-show-all>Show all ${options.length}</button></p>`}<p class="note" data-none hidden>No option matches.</p></details>${note}`;
}

/** The text of a value; quoted if a reader could not see it otherwise. */
function visible(value: string): string {
  return value.trim() === value && value !== '' ? value : JSON.stringify(value);
}

/** Values alone are in a row, values with names in columns, values with descriptions in a list. */
function layout(options: OptionsView['options']): string {
  const lengths = options.map(({ description = '' }) => description.length);
  if (Math.max(...lengths) === 0) return 'plain';
  return options.length >= long && Math.max(...lengths) <= nameLength ? 'named' : 'described';
}
