import { type Html, html } from '../markup/html.ts';

/** Icons of 16 by 16 pixels in the colour of the text. The element around one needs an accessible name. */
const shapes = {
  search: html`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  menu: html`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>`,
  copy: html`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M3.5 10.5h-.25a.75.75 0 0 1-.75-.75v-6.5a.75.75 0 0 1 .75-.75h6.5a.75.75 0 0 1 .75.75v.25"/>`,
  theme: html`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="#000"/>`,
  play: html`<path d="M5 3.2v9.6l7.5-4.8z" fill="#000"/>`,
};

/** An icon by name. It is drawn by the style sheet: pages have many. */
export const icons = Object.fromEntries(
  Object.keys(shapes).map((name) => [name, html`<i class="icon icon-${name}"></i>`]),
) as { [Name in keyof typeof shapes]: Html };

/** The part of the style sheet that draws the icons: shapes that let the colour of the text through. */
export function iconStyles(): string {
  return Object.entries(shapes)
    .map(([name, shape]) => {
      const image = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
      return `.icon-${name}{--icon:url("data:image/svg+xml,${encodeURIComponent(image.toString())}")}`;
    })
    .join('');
}
