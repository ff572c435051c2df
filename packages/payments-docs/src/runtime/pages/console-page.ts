import { type Html, html, markup } from '../markup/html.ts';
import { relativeLink } from '../markup/links.ts';
import { icons } from '../parts/icons.ts';
import { renderMethod } from '../parts/method.ts';
import type { ConsoleInput } from '../view/console-inputs.ts';
import { type ConsoleView, testServers, viewConsole } from '../view/console-view.ts';
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
  const { environments, parameters, statuses, credential, mediaType, client } = data;
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
<form class="js-only" autocomplete="off">
<div class="row"><label>Send to <select name="environment">${environments.map(({ name, url }) => html`<option value="${url}">${name}</option>`)}</select></label>
${
  credential &&
  html`<label data-for="server"${hasMock && html` hidden`}>Key <input name="credential" type="password" autocomplete="off" spellcheck="false" aria-describedby="key-note"><small id="key-note">Sent to the test environment only, and forgotten when you leave this page.</small></label>`
}
<label data-for="${mockUrl}"${!hasMock && html` hidden`}>Answer with <select name="answer"><option value="">automatic</option>${statuses.map(
      (status) => html`<option value="${status}">${status}</option>`,
    )}</select></label></div>
<p class="actions"><button class="button" type="submit">${icons.play} Send</button> <kbd>Ctrl Enter</kbd></p>
${parameters.map(
  ({ name, in: place, required, value }) =>
    html`<label>${name} <small>${place}${required && ', required'}</small><input name="${place}:${name}" value="${value}"${required && html` required`}></label>
`,
)}${mediaType !== undefined && renderBodyInputs(data, mediaType)}
<section class="request-code"><div class="row"><label>This request as <select data-code-language>${client && html`<option value="client">TypeScript</option>`}<option value="fetch">fetch</option><option value="curl">curl</option></select></label></div>
<div class="code-box"><div class="code-bar"><span>Without your key</span><button type="button" class="bare" data-copy-code aria-label="Copy the code">Copy</button></div><pre class="block" tabindex="0"><code data-code></code></pre></div></section>
</form>
<section class="answer js-only" aria-label="Answer" aria-live="polite"><p class="note">The answer appears here.</p></section>
</article>`,
  };
}

/** The body as JSON, and its fields beside it. */
function renderBodyInputs({ examples, inputs }: ConsoleView, mediaType: string): Html {
  return html`${
    examples.length > 1 &&
    html`<label>Start from <select name="example">${examples.map(({ name, title }) => html`<option value="${name}">${title}</option>`)}</select></label>`
  }
<label>Body <small>${mediaType}</small><textarea name="body" rows="14" spellcheck="false" aria-describedby="body-note">
${examples[0]?.body ?? '{}'}</textarea></label>
<p class="note" id="body-note" role="status"></p>
${
  inputs.length > 0 &&
  html`<details class="fold" data-inputs><summary><span>Fill in by field</span> <span class="preview">${inputs.length} fields</span></summary>
<div class="inputs">${inputs.map(renderInput)}</div></details>`
}`;
}

function renderInput({ path, required, kind, help, options }: ConsoleInput, index: number): Html {
  const list = options.length > 0 && `options-${index}`;
  const control =
    kind === 'boolean'
      ? html`<select data-input="${index}"><option value=""></option><option>true</option><option>false</option></select>`
      : html`<input data-input="${index}"${kind === 'number' && html` inputmode="numeric"`}${list && html` list="${list}"`} autocomplete="off" spellcheck="false">`;
  const notes = [required && 'required', kind === 'list' && 'separated by commas'].filter((note) => note !== false);
  return html`<label><span>${path.join('.')}${notes.length > 0 && html` <small>${notes.join(', ')}</small>`}</span>${control}<small>${help}</small></label>${
    list &&
    html`<datalist id="${list}">${options.map(({ value, description }) => html`<option value="${value}">${description}</option>`)}</datalist>`
  }
`;
}
