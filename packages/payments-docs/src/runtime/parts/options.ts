import { type Html, html } from '../markup/html.ts';
import type { Markdown } from '../markup/markdown.ts';
import type { OptionsView } from '../view/field-view.ts';
import { icons } from './icons.ts';

/** Lists no longer than this stand open: a reader sees them faster than a fold. */
const short = 8;

/** From this many on, a list can be filtered. */
const long = 12;

/** No longer than this, a description is a name, and stands beside its value. */
const nameLength = 50;

/** The values of an enum: a few words in a row, or a list with what each one means. */
export function renderOptions({ open, unfolded, options }: OptionsView, name: string, markdown: Markdown): Html {
  const list = html`<ul class="options ${layout(options)}">${options.map(
    ({ id, value, description }) =>
      html`<li id="${id}"><a href="#${id}"><code>${value}</code></a>${description && html` <span>${markdown.line(description)}</span>`}</li>
`,
  )}</ul>`;
  const note = open && html`<p class="note">Other values may be added: be ready for one that you do not know.</p>`;
  if (options.length <= short) return html`${list}${note}`;
  const preview = options.slice(0, 4).map(({ value }) => value);
  return html`<details class="fold"${unfolded && html` open`}><summary><span>${options.length} options</span> <span class="preview">${preview.join(', ')}, …</span></summary>
<div class="option-bar">${options.length >= long && html`<input type="search" placeholder="Filter ${options.length} options" aria-label="Filter the options of ${name}" data-filter>`}<button type="button" class="quiet" data-copy-options>${icons.copy} <span>Copy list</span></button></div>
${list}<p class="note" data-none hidden>No option matches.</p></details>${note}`;
}

/** Values alone stand in a row, values with names in columns, values with descriptions one below the other. */
function layout(options: OptionsView['options']): string {
  const lengths = options.map(({ description = '' }) => description.length);
  if (Math.max(...lengths) === 0) return 'plain';
  return options.length >= long && Math.max(...lengths) <= nameLength ? 'named' : 'described';
}
