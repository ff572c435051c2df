import type { ConsoleView } from '../../view/console-view.ts';
import { mockUrl } from '../../view/mock-url.ts';
import { type Filled, toRequest } from './console-request.ts';
import { requestCode } from './request-code.ts';

/** Writes the request as code, for a real server if it is for the mock in the page, with a placeholder for the key. */
export function showCode(root: HTMLElement, view: ConsoleView, { prefer: _, ...input }: Filled): void {
  const language = root.querySelector<HTMLSelectElement>('[data-code-language]')?.value;
  const environment = input.environment === mockUrl ? view.server : input.environment;
  const { url, init } = toRequest(view, { ...input, environment, credential: 'YOUR_KEY' });
  const sent = {
    url,
    method: view.method,
    headers: [...(init.headers as Headers)],
    ...(typeof init.body === 'string' ? { body: init.body } : {}),
  };
  const code = requestCode(language as 'curl' | 'fetch' | 'client', sent, { ...view, parameters: input.parameters });
  root.querySelector('[data-code]')?.replaceChildren(code);
}
