import type { PackedEntries } from '../../machine/packed-entries.ts';
import { create } from '../create.ts';
import { assets, loadScripts } from '../load-scripts.ts';
import type { createFinder, Findings, Found } from './finder.ts';

declare global {
  interface Window {
    /** Present when `assets/search-index.js` has loaded. */
    searchIndex?: PackedEntries;
    /** Present when `assets/search.js` has loaded. */
    createFinder?: typeof createFinder;
  }
}

/** Search over the whole site in a dialog (ARIA Authoring Practices, combobox with a list). Library and index load when first opened. */
export function startSearch(): void {
  const button = document.querySelector<HTMLElement>('[data-search]');
  if (!button) return;
  let dialog: HTMLDialogElement | undefined;
  const open = () => {
    dialog ??= createDialog();
    if (!dialog.open) dialog.showModal();
  };
  button.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)) {
      event.preventDefault();
      open();
    }
  });
}

function createDialog(): HTMLDialogElement {
  const dialog = create('dialog', { className: 'search', ariaLabel: 'Search' });
  const input = create('input', {
    type: 'text',
    enterKeyHint: 'search',
    placeholder: 'Words, fields, options, error codes',
    ariaLabel: 'Search',
    autocomplete: 'off',
  });
  const list = create('div', { id: 'search-results', role: 'listbox', ariaLabel: 'Results' });
  const note = create('p', { className: 'note', role: 'status' });
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  dialog.append(input, list, note);
  document.body.append(dialog);
  let find: ((query: string, limit: number) => Findings) | undefined;
  loadScripts(['search', 'search-index']).then(() => {
    const { createFinder, searchIndex } = self;
    if (createFinder && searchIndex) find = createFinder(searchIndex);
    show();
  });

  let chosen = 0;
  function show(): void {
    if (!find) return;
    const { found, missing } = find(input.value, 30);
    list.replaceChildren(...found.map(resultItem));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    note.textContent = noteOf(input.value.trim(), found.length, missing);
    choose(0);
  }

  function choose(index: number): void {
    const options = [...list.children];
    chosen = options.length === 0 ? 0 : (index + options.length) % options.length;
    for (const [order, option] of options.entries()) option.setAttribute('aria-selected', String(order === chosen));
    input.setAttribute('aria-activedescendant', options[chosen]?.id ?? '');
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') list.querySelectorAll('a')[chosen]?.click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    // A click on the dialog itself is outside its content.
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
  });
  return dialog;
}

function noteOf(query: string, count: number, missing: readonly string[]): string {
  if (query === '') return '';
  if (count === 0) return `Nothing found for “${query}”.`;
  return missing.length === 0 ? '' : `Nothing has ${missing.map((word) => `“${word}”`).join(' or ')}: shown without.`;
}

function resultItem({ title, isName, section, link, passage }: Found, index: number): HTMLElement {
  const item = create('a', {
    id: `search-result-${index}`,
    role: 'option',
    href: `${assets}../${link}`,
    tabIndex: -1,
  });
  const text = create('span');
  text.append(...passage.map((piece) => (piece.marked ? create('mark', { textContent: piece.text }) : piece.text)));
  item.append(
    create('b', { textContent: title, className: isName ? 'name' : '' }),
    create('small', { textContent: section }),
    text,
  );
  return item;
}
