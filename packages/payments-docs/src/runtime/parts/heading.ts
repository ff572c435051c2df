import { type Html, html } from '../markup/html.ts';

/** The heading of a section, which links to itself; `note` stands beside it. */
export function renderHeading(id: string, title: string, note?: string): Html {
  return html`<h2 id="${id}"><a class="name" href="#${id}">${title}</a>${note !== undefined && html` <small>${note}</small>`}</h2>
`;
}
