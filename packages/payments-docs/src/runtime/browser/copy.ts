/** The buttons that copy code and lists of options. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const code = button.closest('.tabs')?.querySelector('.panel:not([hidden]) figure:not([hidden]) code');
      if (code) copy(code.textContent, button.querySelector('.copied'));
    });
  }
  for (const block of document.querySelectorAll<HTMLElement>('.prose > pre.block')) block.before(copyBar(block));
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-options]')) {
    button.addEventListener('click', () => {
      const shown = button.closest('details')?.querySelectorAll('.options > li:not([hidden]) > a') ?? [];
      copy(JSON.stringify([...shown].map(({ textContent }) => textContent)), button.querySelector('span'));
    });
  }
}

/** Adds a button above a block of code in prose, so that it covers no code. */
function copyBar(block: HTMLElement): HTMLElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'copy-block',
    textContent: 'Copy',
  });
  button.addEventListener('click', () => copy(block.textContent, button));
  return button;
}

/** Confirms for a moment, if the button has room for text. */
async function copy(text: string, label: Element | null): Promise<void> {
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
