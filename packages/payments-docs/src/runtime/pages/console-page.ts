import { type Html, html, markup } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { scriptData } from '../markup/script-data.ts';
import { renderMethod } from '../parts/method.ts';
import { consoleName, consoleSources, sharedConsole } from '../view/console/console-servers.ts';
import { viewConsole } from '../view/console/console-view.ts';
import { isLarge } from '../view/groups.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/**
 * The consoles of all operations, whose forms a script makes: a page for each or, in a large reference, one that shows the operation that
 * its address names. Only these pages may call servers, and only their script asks for a key; the reference does neither.
 */
export function consolePages(site: Site): Page[] {
  const { api, operations } = site;
  if (isLarge(api)) {
    const main = renderConsole('../index.html#reference', 'Try it', html`<p class="route" data-route></p>`);
    const scripts = ['assets/consoles.js'];
    const description = 'Send requests from this page, or copy them as code.';
    return [
      {
        ...pageOf(site, sharedConsole, 'Try it', description, main, scripts),
        connect: consoleSources(operations, site),
      },
    ];
  }
  return operations.map((view) => {
    const { title, page, operation } = view;
    const path = `try/${consoleName(view)}`;
    const route = html`<p class="route">${renderMethod(operation.method)} <b>${operation.path}</b></p>`;
    const data = html`<script type="application/json" data-view>${markup(scriptData(viewConsole(view, site)))}</script>\n`;
    const main = renderConsole(relativeLink(`${path}.html`, `${page}.html`), title, html`${route}`, data);
    const description = `Send ${operation.method} ${operation.path} from this page, or copy it as code.`;
    return {
      ...pageOf(site, path, `Try: ${title}`, description, main),
      under: page,
      connect: consoleSources([view], site),
    };
  });
}

/** The data of the page that all operations share, as a script: by the name of each. */
export function consolesScript(site: Site): string {
  const views = site.operations.map((view) => [consoleName(view), viewConsole(view, site)]);
  return `self.consoles=${scriptData(Object.fromEntries(views))};\n`;
}

function pageOf(
  { hasMock }: Site,
  path: string,
  title: string,
  description: string,
  main: Html,
  scripts: readonly string[] = [],
): Page {
  return {
    path,
    title,
    description,
    sections: [],
    hasMarkdown: false,
    scripts: [...scripts, ...(hasMock ? ['assets/mock.js'] : []), 'assets/console.js'],
    main,
  };
}

function renderConsole(reference: string, title: string, route: Html, data?: Html): Html {
  return html`<article class="console" data-console>
<header class="lead"><h1>${title}</h1>
${route}
<p class="actions"><a data-reference href="${reference}">Back to the reference</a></p>
</header>
<noscript><p class="warning">The console needs JavaScript. The reference does not.</p></noscript>
${data}<form class="js-only" autocomplete="off"></form>
<div class="beside js-only"><section class="answer" aria-label="Answer" aria-live="polite"><p class="note">The answer appears here.</p></section></div>
</article>`;
}
