import { showAll } from './long-lists.ts';

/** Filters long lists of options while the reader types. */
export function startFilters(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-filter]')) {
    input.addEventListener('input', () => apply(input));
  }
}

/** Shows an option that a filter hides. */
export function clearFilter(option: HTMLElement): void {
  const input = option.hidden ? option.closest('details')?.querySelector<HTMLInputElement>('[data-filter]') : null;
  if (!input) return;
  input.value = '';
  apply(input);
}

function apply(input: HTMLInputElement): void {
  const fold = input.closest('details');
  const words = input.value.toLowerCase().split(/\s+/);
  showAll(fold?.querySelector('[data-clipped]'), input.value !== '');
  let shown = 0;
  for (const option of fold?.querySelectorAll<HTMLElement>('.options > li') ?? []) {
    const text = option.textContent.toLowerCase();
    option.hidden = !words.every((word) => text.includes(word));
    if (!option.hidden) shown += 1;
  }
  fold?.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
}
