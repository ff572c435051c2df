import { type Html, html } from '../markup/html.ts';

/** Icons of 16 by 16 pixels in the colour of the text. The element around one needs an accessible name. */
export const icons = {
  search: icon(html`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`),
  menu: icon(html`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>`),
  copy: icon(
    html`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M3.5 10.5h-.25a.75.75 0 0 1-.75-.75v-6.5a.75.75 0 0 1 .75-.75h6.5a.75.75 0 0 1 .75.75v.25"/>`,
  ),
  theme: icon(html`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>`),
  close: icon(html`<path d="m4 4 8 8m0-8-8 8"/>`),
  external: icon(html`<path d="M6 3.5H3.5v9h9V10M9.5 2.5h4v4m0-4L8 8"/>`),
  play: icon(html`<path d="M5 3.2v9.6l7.5-4.8z" fill="currentColor"/>`),
};

function icon(shape: Html): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shape}</svg>`;
}
