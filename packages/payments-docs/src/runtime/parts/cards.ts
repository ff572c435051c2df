import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import type { GroupEntry } from '../view/groups.ts';
import { renderMethod } from './method.ts';

/** A link in a box: where it leads, and what is there. */
export interface Card {
  /** Path of the file in the site. */
  to: string;
  title: Html;
  text: string;
}

/** Boxes side by side; `from` is the file that they are in. */
export function renderCards(from: string, cards: readonly Card[]): Html {
  return html`<ul class="cards">${cards.map(
    ({ to, title, text }) => html`<li><a href="${relativeLink(from, to)}"><b>${title}</b><span>${text}</span></a></li>
`,
  )}</ul>`;
}

/** The card of an operation or a webhook. */
export function entryCard({ page, title, route, text }: GroupEntry): Card {
  const mark = route && html` <span class="route-mark">${renderMethod(route.method)} <code>${route.path}</code></span>`;
  return { to: `${page}.html`, title: html`${title}${mark}`, text };
}
