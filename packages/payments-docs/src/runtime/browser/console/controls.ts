import { create } from '../create.ts';

/** Values that the browser offers while the reader types. */
export function completion(
  control: HTMLElement,
  id: string,
  options: readonly { value: string; description?: string }[],
): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  control.setAttribute('list', id);
  return create(
    'datalist',
    { id },
    ...options.map(({ value, description = '' }) => create('option', { value }, description)),
  );
}

/** Controls side by side. */
export function row(...children: (HTMLElement | undefined | false)[]): HTMLElement {
  return create('div', { className: 'row' }, ...children);
}

/** A control below its name, which may have a note. */
export function labelled(
  name: string,
  control: HTMLElement,
  note = '',
  ...below: (HTMLElement | undefined | false)[]
): HTMLElement {
  const title = create('span', {}, name, note !== '' && create('small', {}, ` ${note}`));
  return create('label', {}, title, control, ...below);
}

/** Shown for some destinations only, which have spaces between them. */
export function forDestinations(destinations: string, label: HTMLElement): HTMLElement {
  label.dataset.for = destinations;
  return label;
}

/** A list of choices. */
export function select(name: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  return create('select', { name }, ...options.map(([value, text]) => new Option(text, value)));
}

/** Values that are their own names. */
export function pairs(values: readonly string[]): [string, string][] {
  return values.map((value) => [value, value]);
}
