/** The buttons that copy code, lists of options, and whole pages as Markdown. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const code = button.closest('.tabs')?.querySelector('.panel:not([hidden]) figure:not([hidden]) code');
      if (code) copy(code.textContent, button.querySelector('.copied'));
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-code]')) {
    button.addEventListener('click', () =>
      copy(button.closest('.code-box')?.querySelector('code')?.textContent ?? '', button),
    );
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-page]')) {
    // From a disk, pages may not read files.
    button.hidden = location.protocol === 'file:';
    button.addEventListener('click', async () => {
      const response = await fetch(button.dataset.copyPage ?? '');
      await copy(await response.text(), button);
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-options]')) {
    button.addEventListener('click', () => {
      const shown = button.closest('details')?.querySelectorAll('.options > li:not([hidden]) > a') ?? [];
      copy(JSON.stringify([...shown].map(({ textContent }) => textContent)), button.querySelector('span'));
    });
  }
}

/** Confirms for a moment, if the button has room for text. */
export async function copy(text: string, label: Element | null): Promise<void> {
  const before = label?.textContent ?? '';
  const say = (words: string) => label?.replaceChildren(words);
  try {
    await navigator.clipboard.writeText(text);
    say('Copied');
  } catch {
    say('Not allowed');
  }
  setTimeout(() => say(before), 1500);
}
