import type { ConsoleView } from '../../view/console/console-view.ts';
import { mockUrl } from '../../view/console/mock-url.ts';
import { create } from '../create.ts';
import { showAnswer, showFailure } from './answer.ts';
import { codeSection, showCode } from './code-panel.ts';
import { initOf, toRequest } from './console-request.ts';
import { showDestination } from './destination.ts';
import { fillBody, fillForm } from './form.ts';
import { readerOf } from './form-reader.ts';
import { startInputs } from './inputs.ts';
import { pathsIn, placeOf } from './members.ts';

declare global {
  interface Window {
    /** Present if the page has loaded `assets/mock.js`. */
    mock?: { fetch: typeof fetch };
    /** Present if the page has loaded `assets/consoles.js`: the consoles of all operations. */
    consoles?: { [name: string]: ConsoleView };
  }
}

/** Makes the console work: sends the reader's input to the mock in the page, to a test environment, or where the reader says. */
function startConsole(root: HTMLElement, form: HTMLFormElement, answer: HTMLElement, view: ConsoleView): void {
  fillForm(form, view);
  answer.after(codeSection(view));
  const { field, textOf, body: chosenBody, filled } = readerOf(form, view);
  let body: HTMLTextAreaElement | null = null;
  let inputs: ReturnType<typeof startInputs> | undefined;
  startBody();

  /** Shows the inputs of the chosen media type. */
  function startBody(): void {
    const chosen = chosenBody();
    fillBody(form, chosen);
    body = field('body') as HTMLTextAreaElement | null;
    inputs = body && chosen ? startInputs(root, chosen.inputs, body) : undefined;
  }

  function update(): void {
    inputs?.refresh();
    showCode(root, view, filled());
    showDestination(form, answer, view);
    const note = document.getElementById('body-note');
    const isJson = /json|form|multipart/.test(chosenBody()?.kind ?? '');
    if (note) note.textContent = isJson ? faultOf(textOf('body')) : '';
  }

  /** Marks the members that an answer names: the fields, and the first of them in the JSON. */
  function markNamed(text: string): void {
    const paths = pathsIn(text);
    inputs?.mark(paths);
    const place = paths.map((path) => placeOf(body?.value ?? '', path)).find((found) => found !== undefined);
    if (!body || !place) return;
    body.focus({ preventScroll: true });
    body.setSelectionRange(...place);
  }

  // The code is beside the form.
  root.addEventListener('change', (event) => {
    const chosen = chosenBody()?.examples.find(({ name }) => name === textOf('example'));
    if (event.target === field('example') && chosen && body) body.value = chosen.text;
    if (event.target === field('media-type')) startBody();
    update();
  });
  form.addEventListener('input', update);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const request = filled();
    const { environment } = request;
    const start = performance.now();
    try {
      const sent = toRequest(view, request);
      const send = environment === mockUrl && self.mock ? self.mock.fetch : fetch;
      const response = await send(sent.url, initOf(sent));
      const text = await response.text();
      markNamed(response.ok ? '' : text);
      showAnswer(answer, {
        response,
        text,
        milliseconds: performance.now() - start,
        reference: root.querySelector<HTMLAnchorElement>('[data-reference]')?.href ?? '',
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

/** The console in the page, or that of the operation that its address names, which the page then shows. */
function viewOf(root: HTMLElement): ConsoleView | undefined {
  const data = root.querySelector('[data-view]')?.textContent;
  if (data) return JSON.parse(data);
  const name = location.search.slice(1);
  const view = self.consoles && Object.hasOwn(self.consoles, name) ? self.consoles[name] : undefined;
  if (!view) return undefined;
  document.title = `Try: ${view.title}`;
  root.querySelector('h1')?.replaceChildren(view.title);
  const method = create('b', { className: `method ${view.method}` }, view.method);
  root.querySelector('[data-route]')?.replaceChildren(method, ' ', create('b', {}, view.path));
  root.querySelector('[data-reference]')?.setAttribute('href', `../${view.page}.html`);
  return view;
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

const root = document.querySelector<HTMLElement>('[data-console]');
const form = root?.querySelector('form');
const answer = root?.querySelector<HTMLElement>('.answer');
const view = root && viewOf(root);
if (root && form && answer && view) startConsole(root, form, answer, view);
else answer?.replaceChildren(create('p', { className: 'note' }, 'Choose an operation in the reference.'));
