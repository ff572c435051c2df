import { type Kind, readText } from '../../../../../../scripts/generate/wire/kind.ts';
import type { ConsoleBody, ConsoleView } from '../../view/console/console-view.ts';
import type { Filled } from './console-request.ts';
import { destinationOf } from './destination.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the form of a console. */
export function readerOf(form: HTMLFormElement, view: ConsoleView) {
  const field = (name: string) => form.elements.namedItem(name) as Control | null;
  const textOf = (name: string) => field(name)?.value ?? '';

  /** The body that is chosen. */
  function body(): ConsoleBody | undefined {
    const chosen = textOf('media-type');
    return view.bodies.find(({ mediaType }) => mediaType === chosen) ?? view.bodies[0];
  }

  function filesOf(name: string): File[] {
    const input = field(`file:${name}`);
    return input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
  }

  /** The reader's input as a request. */
  function filled(): Filled {
    const { destination, address } = destinationOf(form);
    const isMock = destination === 'mock';
    const chosen = body();
    return {
      environment: address,
      credential: isMock ? 'mock' : textOf('credential'),
      values: view.parameters.map(({ how, kind }) => readValue(textOf(`${how.in}:${how.name}`), kind)),
      ...(chosen
        ? {
            body: {
              ...chosen,
              text: textOf('body'),
              chosen: new Map(['', ...chosen.files].map((name) => [name, filesOf(name)])),
            },
          }
        : {}),
      ...(isMock && textOf('answer') !== '' ? { prefer: `code=${textOf('answer')}` } : {}),
    };
  }

  return { field, textOf, body, filled };
}

/** What the reader typed for a parameter, as its schema says; undefined if it is not sent. */
export function readValue(text: string, kind: Kind): unknown {
  if (text === '') return undefined;
  if (typeof kind !== 'object' || 'properties' in kind) return readText(kind, text);
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => readText(kind.items, item));
}
