import type { SearchEntry } from '../../machine/search-index.ts';
import { rank } from './rank.ts';

declare global {
  interface Window {
    searchIndex?: SearchEntry[];
  }
}

/** The folder of the site, from the address of this script. */
const assets =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src.replace(/[^/]*$/, '') : '';

/** Search over the whole site in a dialog (ARIA Authoring Practices, combobox with a list). The index loads when first opened. */
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
    placeholder: 'Fields, options, codes, guides',
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
  loadIndex(() => show());

  let chosen = 0;
  function show(): void {
    const results = rank(self.searchIndex ?? [], input.value, 40);
    list.replaceChildren(...results.map(resultItem));
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(results.length > 0));
    note.textContent = results.length > 0 || input.value.trim() === '' ? '' : `No results for “${input.value.trim()}”.`;
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

function resultItem([name, kind, text, page, anchor]: SearchEntry, index: number): HTMLElement {
  const item = create('a', {
    id: `search-result-${index}`,
    role: 'option',
    href: `${assets}../${page}.html${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`,
    tabIndex: -1,
  });
  item.append(
    create('b', { textContent: name }),
    create('small', { textContent: kind }),
    create('span', { textContent: text }),
  );
  return item;
}

function loadIndex(done: () => void): void {
  const script = create('script', { src: `${assets}search-index.js` });
  script.addEventListener('load', done);
  document.head.append(script);
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
