import { type Html, html } from './html.ts';

const labels: { [language: string]: string } = { ts: 'TypeScript', js: 'JavaScript', sh: 'Shell', json: 'JSON' };

/** Code in prose, with a bar above it that has its language and a button, so that nothing covers the code. */
export function codeBox(code: Html, language: string): Html {
  return html`<div class="code-box"><div class="code-bar js-only"><span>${labels[language] ?? language}</span><button type="button" class="bare" data-copy-code aria-label="Copy the code">Copy</button></div><pre class="block"><code>${code}</code></pre></div>
`;
}
