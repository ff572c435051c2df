import { html, markup } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { renderMethod } from '../parts/method.ts';
import { testServers, viewConsole } from '../view/console-view.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/**
 * The console of an operation, whose form a script makes. Only this page may call the test environment, and only its script asks for a key; the reference does
 * neither.
 */
export function consolePage(view: OperationView, path: string, site: Site): Page {
  const { api, hasMock } = site;
  const data = viewConsole(view, api, hasMock);
  const back = relativeLink(`${path}.html`, `${view.page}.html`);
  return {
    path,
    title: `Try: ${view.title}`,
    description: `Send ${view.operation.method} ${view.operation.path} from this page to a mock or a test environment.`,
    sections: [],
    hasMarkdown: false,
    under: view.page,
    connect: testServers(api).map(({ url }) => new URL(url).origin),
    scripts: [...(hasMock ? ['assets/mock.js'] : []), 'assets/console.js'],
    main: html`<article class="console" data-console data-reference="${back}">
<header class="lead"><h1>${view.title}</h1>
<p class="route">${renderMethod(view.operation.method)} <b>${view.operation.path}</b></p>
<p class="actions"><a href="${back}">Back to the reference</a></p>
</header>
<noscript><p class="warning">The console needs JavaScript. The reference does not.</p></noscript>
<script type="application/json" data-view>${markup(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
<form class="js-only" autocomplete="off"></form>
<section class="answer js-only" aria-label="Answer" aria-live="polite"><p class="note">The answer appears here.</p></section>
</article>`,
  };
}
