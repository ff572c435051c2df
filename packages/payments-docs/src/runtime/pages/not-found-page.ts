import { html } from '../markup/html.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/** What a host shows for an address that has no page. */
export function notFoundPage({ address }: Site): Page {
  return {
    path: '404',
    title: 'Page not found',
    description: 'There is no page at this address.',
    sections: [],
    hasMarkdown: false,
    main: html`<article class="guide">
<h1>Page not found</h1>
<div class="prose"><p>There is no page at this address. It may have moved: search for it, or begin at the <a href="${address ?? ''}index.html">overview</a>.</p></div>
</article>`,
  };
}
