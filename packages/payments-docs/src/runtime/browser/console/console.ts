import type { ConsoleView } from '../../view/console-view.ts';
import { mockUrl } from '../../view/mock-url.ts';
import { showAnswer, showFailure } from './answer.ts';
import { type Filled, toRequest } from './console-request.ts';

declare global {
  interface Window {
    /** Present if the page has loaded `assets/mock.js`. */
    mock?: { fetch: typeof fetch };
  }
}

/** Makes the console work: sends the reader's input to the mock in the page or to a test environment. */
function startConsole(root: HTMLElement): void {
  const form = root.querySelector('form');
  const answer = root.querySelector<HTMLElement>('.answer');
  const view: ConsoleView = JSON.parse(root.querySelector('[data-view]')?.textContent ?? '{}');
  if (!form || !answer) return;
  const field = (name: string) =>
    form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null;
  const textOf = (name: string) => field(name)?.value ?? '';

  function update(): void {
    for (const label of form?.querySelectorAll<HTMLElement>('[data-for]') ?? []) {
      label.hidden = (label.dataset.for === mockUrl) !== (textOf('environment') === mockUrl);
    }
    const note = document.getElementById('body-note');
    if (note) note.textContent = faultOf(textOf('body'));
  }

  form.addEventListener('change', (event) => {
    const chosen = view.examples.find(({ name }) => name === textOf('example'));
    const body = field('body');
    if (event.target === field('example') && chosen && body) body.value = chosen.body;
    update();
  });
  form.addEventListener('input', update);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const environment = textOf('environment');
    const request: Filled = {
      environment,
      credential: environment === mockUrl ? 'mock' : textOf('credential'),
      parameters: view.parameters.map((parameter) => ({
        ...parameter,
        value: textOf(`${parameter.in}:${parameter.name}`),
      })),
      body: textOf('body'),
      ...(environment === mockUrl && textOf('answer') !== '' ? { prefer: `code=${textOf('answer')}` } : {}),
    };
    const start = performance.now();
    try {
      const { url, init } = toRequest(view, request);
      const send = environment === mockUrl && self.mock ? self.mock.fetch : fetch;
      const response = await send(url, init);
      const text = await response.text();
      showAnswer(answer, {
        response,
        text,
        milliseconds: performance.now() - start,
        reference: root.dataset.reference ?? '',
        codes: view.codes,
      });
    } catch (error) {
      showFailure(answer, error);
    }
    bringIntoView(answer);
  });
  // A browser may restore a page with its input, the key included.
  addEventListener('pagehide', () => form.reset());
  update();
}

/** On a phone the answer is below the form: scrolls to its beginning. */
function bringIntoView(answer: HTMLElement): void {
  const { top } = answer.getBoundingClientRect();
  if (top > innerHeight / 2) answer.scrollIntoView({ block: 'start' });
}

/** The browser's error for a body that is not JSON. It can still be sent, to see the answer. */
function faultOf(body: string): string {
  try {
    JSON.parse(body);
    return '';
  } catch (error) {
    return body === '' ? '' : `Not JSON: ${(error as Error).message}`;
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-console]')) startConsole(root);
