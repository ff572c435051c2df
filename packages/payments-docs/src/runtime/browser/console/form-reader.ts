import type { ConsoleView } from '../../view/console-view.ts';
import { mockUrl } from '../../view/mock-url.ts';
import type { Filled } from './console-request.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the form of a console. */
export function readerOf(form: HTMLFormElement, view: ConsoleView) {
  const field = (name: string) => form.elements.namedItem(name) as Control | null;
  const textOf = (name: string) => field(name)?.value ?? '';

  /** The reader's input as a request. */
  function filled(): Filled {
    const environment = textOf('environment');
    const isMock = environment === mockUrl;
    return {
      environment,
      credential: isMock ? 'mock' : textOf('credential'),
      parameters: view.parameters.map((parameter) => ({
        ...parameter,
        value: textOf(`${parameter.in}:${parameter.name}`),
      })),
      body: textOf('body'),
      ...(isMock && textOf('answer') !== '' ? { prefer: `code=${textOf('answer')}` } : {}),
    };
  }

  return { field, textOf, filled };
}
