import { type Html, html } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';

/** What can be done with a page as a whole: copy it for a language model, or read it as Markdown. */
export function renderPageActions(page: string): Html {
  const markdown = relativeLink(`${page}.html`, `${page}.md`);
  return html`<button type="button" class="bare js-only" data-copy-page="${markdown}">Copy page</button> <a href="${markdown}">Open as Markdown</a>`;
}
