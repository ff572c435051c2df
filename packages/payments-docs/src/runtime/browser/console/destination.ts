import type { ConsoleView } from '../../view/console/console-view.ts';
import { localMockUrl, mockUrl } from '../../view/console/mock-url.ts';
import { create } from '../create.ts';
import { completion, forDestinations, labelled, pairs, row, select } from './controls.ts';

/** Stands for the address that the reader types. */
const other = 'other';

/** Where a request goes: the mock in the page, a test environment, a typed address, or nowhere: it is shown as code alone. */
export type Destination = 'mock' | 'test' | 'other' | 'nowhere';

/** The controls for where to send a request, and for what depends on that. */
export function destinationControls(view: ConsoleView): HTMLElement[] {
  const { environments, credential, statuses, servers, isConfined, method } = view;
  const hasMock = environments.some(({ url }) => url === mockUrl);
  const choices = [
    ...(environments.length === 0 ? [['', 'Nowhere: copy it as code'] as const] : []),
    ...environments.map(({ name, url }) => [url, name] as const),
    [other, isConfined ? 'Another address on this machine' : 'Another address'] as const,
  ];
  const note = create('small', { id: 'key-note' }, 'Sent to this server only, and forgotten when you leave this page.');
  const key = create('input', { name: 'credential', type: 'password', autocomplete: 'off', spellcheck: false });
  key.setAttribute('aria-describedby', note.id);
  const address = create('input', { name: 'address', type: 'url', defaultValue: localMockUrl, required: true });
  const known = isConfined ? [] : [localMockUrl, ...servers].map((value) => ({ value }));
  const confirmed = create('input', { name: 'confirmed', type: 'checkbox', required: true });
  return [
    row(
      labelled('Send to', select('environment', choices)),
      forDestinations('other', labelled('Address', address, '', completion(address, 'addresses', known))),
      credential && forDestinations('test other', labelled('Key', key, '', note)),
      hasMock &&
        forDestinations('mock', labelled('Answer with', select('answer', [['', 'automatic'], ...pairs(statuses)]))),
    ),
    forDestinations(
      'other',
      create(
        'label',
        { className: 'check' },
        confirmed,
        create('span', {}, `Send this ${method} although it may change real data`),
      ),
    ),
  ];
}

/** The chosen destination, and its address. */
export function destinationOf(form: HTMLFormElement): { destination: Destination; address: string } {
  const textOf = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  const chosen = textOf('environment');
  if (chosen === '') return { destination: 'nowhere', address: '' };
  if (chosen === other) return { destination: 'other', address: textOf('address').trim() };
  return { destination: chosen === mockUrl ? 'mock' : 'test', address: chosen };
}

/** Shows what the destination needs: a reader must confirm a change of what may be real. */
export function showDestination(form: HTMLFormElement, answer: HTMLElement, { method }: ConsoleView): void {
  const { destination, address } = destinationOf(form);
  const isHarmless = /^(?:GET|HEAD)$/.test(method) || /^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(address);
  for (const label of form.querySelectorAll<HTMLElement>('[data-for]')) {
    const isShown = (label.dataset.for ?? '').split(' ').includes(destination);
    label.hidden = !isShown || (label.matches('.check') && isHarmless);
    // A browser checks hidden controls too, unless they are disabled.
    for (const control of label.querySelectorAll('input')) control.disabled = label.hidden;
  }
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  if (button) button.disabled = destination === 'nowhere';
  answer.hidden = destination === 'nowhere';
}
