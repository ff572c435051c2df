import type { ConsoleView } from '../../view/console/console-view.ts';
import { mockUrl } from '../../view/console/mock-url.ts';
import { copy } from '../copy.ts';
import { create } from '../create.ts';
import { type Filled, toRequest } from './console-request.ts';
import { labelled, pairs, row, select } from './controls.ts';
import { type CodeLanguage, requestCode } from './request-code.ts';

/** Writes the request as code, for a real server if it is for the mock in the page, with a placeholder for the key. */
export function showCode(root: HTMLElement, view: ConsoleView, { prefer: _, ...input }: Filled): void {
  const language = root.querySelector<HTMLSelectElement>('[data-code-language]')?.value as CodeLanguage;
  const isReal = input.environment !== '' && input.environment !== mockUrl;
  const environment = isReal ? input.environment : serverOf(view);
  const filled = { ...input, environment, credential: 'YOUR_KEY' };
  root.querySelector('[data-code]')?.replaceChildren(codeOf(language, view, filled));
}

/** The first server; at an example's host if the document has no host. */
function serverOf({ servers: [first = ''] }: ConsoleView): string {
  return /^[a-z]+:\/\//i.test(first) ? first : `https://host.example${first}`;
}

/** A path parameter that is missing is what the reader has yet to fill in. */
function codeOf(language: CodeLanguage, view: ConsoleView, filled: Filled): string {
  try {
    return requestCode(language, toRequest(view, filled), view, filled);
  } catch (error) {
    return (error as Error).message;
  }
}

/** The place of the code, with a choice of its language. */
export function codeSection({ client }: ConsoleView): HTMLElement {
  const languages = [...(client ? [['client', 'TypeScript'] as const] : []), ...pairs(['fetch', 'curl'])];
  const language = select('', languages);
  language.dataset.codeLanguage = '';
  const button = create('button', { type: 'button', className: 'bare', ariaLabel: 'Copy the code' }, 'Copy');
  const code = create('code');
  button.addEventListener('click', () => copy(code.textContent, button));
  code.dataset.code = '';
  return create(
    'section',
    { className: 'request-code' },
    row(labelled('This request as', language)),
    create(
      'div',
      { className: 'code-box' },
      create('div', { className: 'code-bar' }, create('span', {}, 'Without your key'), button),
      create('pre', { className: 'block', tabIndex: 0 }, code),
    ),
  );
}
