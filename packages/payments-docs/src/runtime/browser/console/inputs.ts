import type { ConsoleInput } from '../../view/console/console-inputs.ts';
import { readValue } from './form-reader.ts';
import { type Path, parseJson, valueAt, withValueAt } from './members.ts';

/** Keeps the inputs for fields and the JSON of the body the same, whichever the reader edits. */
export function startInputs(
  root: HTMLElement,
  inputs: readonly ConsoleInput[],
  body: HTMLTextAreaElement,
): { refresh(): void; mark(paths: readonly Path[]): void } {
  const controls = inputs.flatMap((input, index) => {
    const control = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-input="${index}"]`);
    return control ? [{ input, control }] : [];
  });
  for (const { input, control } of controls) {
    control.addEventListener('input', () => {
      const value = withValueAt(parseJson(body.value) ?? {}, input.path, read(control.value, input.kind));
      body.value = JSON.stringify(value, null, 2);
      control.removeAttribute('aria-invalid');
    });
  }
  return {
    refresh() {
      const value = parseJson(body.value);
      for (const { input, control } of controls) {
        const text = write(valueAt(value, input.path));
        if (document.activeElement !== control) control.value = text;
      }
    },
    mark(paths) {
      for (const { input, control } of controls) {
        const isNamed = paths.some((path) => path.every((key, index) => String(key) === String(input.path[index])));
        control.toggleAttribute('aria-invalid', false);
        if (isNamed) control.setAttribute('aria-invalid', 'true');
      }
    },
  };
}

/** What the reader typed, as JSON. What is not a number yet stays text, for the server to complain about. */
function read(text: string, kind: ConsoleInput['kind']): unknown {
  if (text === '') return undefined;
  if (kind === 'boolean') return text === 'true';
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  if (kind === 'list') return readValue(text, { items: 'string' });
  if (kind === 'numbers') return readValue(text, { items: 'number' });
  return text;
}

function write(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(write).join(', ');
  return typeof value === 'object' ? '' : String(value);
}
