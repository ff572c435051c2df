import { html, markup } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { icons } from '../parts/icons.ts';
import { testServers, viewConsole } from '../view/console-view.ts';
import { mockUrl } from '../view/mock-url.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import type { Page } from './page.ts';

/**
 * The console of an operation. Only this page may call the test environment, and only its script asks for a key; the reference does
 * neither.
 */
export function consolePage(view: OperationView, path: string, site: Site): Page {
  const { api, hasMock } = site;
  const data = viewConsole(view, api, hasMock);
  const { environments, parameters, examples, statuses, credential, mediaType } = data;
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
<p class="route"><span class="method" data-method="${view.operation.method}">${view.operation.method}</span> <b>${view.operation.path}</b></p>
<p class="actions"><a href="${back}">Back to the reference</a></p>
</header>
<noscript><p class="warning">The console needs JavaScript. The reference does not.</p></noscript>
<script type="application/json" data-view>${markup(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
<form class="js-only" autocomplete="off">
<div class="row"><label>Send to <select name="environment">${environments.map(({ name, url }) => html`<option value="${url}">${name}</option>`)}</select></label>
${
  credential &&
  html`<label data-for="server"${hasMock && html` hidden`}>Key <input name="credential" type="password" autocomplete="off" spellcheck="false" aria-describedby="key-note"><small id="key-note">Sent to the test environment only, and forgotten when you leave this page.</small></label>`
}
<label data-for="${mockUrl}"${!hasMock && html` hidden`}>Answer with <select name="answer"><option value="">automatic</option>${statuses.map(
      (status) => html`<option value="${status}">${status}</option>`,
    )}</select></label></div>
${parameters.map(
  ({ name, in: place, required, value }) =>
    html`<label>${name} <small>${place}${required && ', required'}</small><input name="${place}:${name}" value="${value}"${required && html` required`}></label>
`,
)}${
  mediaType !== undefined &&
  html`${
    examples.length > 1 &&
    html`<label>Start from <select name="example">${examples.map(({ name, title }) => html`<option value="${name}">${title}</option>`)}</select></label>`
  }
<label>Body <small>${mediaType}</small><textarea name="body" rows="18" spellcheck="false" aria-describedby="body-note">
${examples[0]?.body ?? '{}'}</textarea></label>
<p class="note" id="body-note" role="status"></p>`
}
<p class="actions"><button class="button" type="submit">${icons.play} Send</button> <kbd>Ctrl Enter</kbd></p>
</form>
<section class="answer js-only" aria-label="Answer" aria-live="polite"><p class="note">The answer appears here.</p></section>
</article>`,
  };
}
