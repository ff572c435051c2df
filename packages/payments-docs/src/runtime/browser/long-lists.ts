/** A very long list shows its beginning, how many there are, and a button for the rest. */
export function startLongLists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-clipped]')) {
    const fold = list.closest('details');
    fold?.addEventListener('toggle', () => count(list));
    fold?.querySelector('[data-show-all]')?.addEventListener('click', () => showAll(list));
    // A reader who moves with the keyboard must see where the focus is.
    list.addEventListener('focusin', () => showAll(list));
    addEventListener('resize', () => count(list));
    if (fold?.open) count(list);
  }
}

/** Shows all of a list, or its beginning again; does nothing without one. */
export function showAll(list: HTMLElement | null | undefined, whole = true): void {
  if (!list) return;
  list.toggleAttribute('data-whole', whole);
  list.parentElement?.querySelector('.more')?.toggleAttribute('hidden', whole);
  if (!whole) count(list);
}

/** Says how many of the options can be seen in full. */
function count(list: HTMLElement): void {
  const label = list.parentElement?.querySelector('[data-shown]');
  const { bottom } = list.getBoundingClientRect();
  const options = [...list.children];
  const seen = options.filter((option) => option.getBoundingClientRect().bottom <= bottom).length;
  label?.replaceChildren(`${seen} of ${options.length}`);
}
