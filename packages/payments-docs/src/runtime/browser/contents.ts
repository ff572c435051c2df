/** Marks the part in view in the contents, and closes the list on a phone when a link is chosen. */
export function startContents(): void {
  const contents = document.getElementById('contents');
  if (!contents) return;
  contents.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && contents.matches(':popover-open'))
      contents.hidePopover();
  });

  const parts = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A page may list its parts in two places, of which one is shown.
    return target && link.checkVisibility() ? [{ link, target }] : [];
  });
  let waiting = false;
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    waiting = false;
    const current = parts.findLast(({ target }) => target.getBoundingClientRect().top < 140)?.link;
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    marked = current;
    if (current && contents.contains(current)) keepInView(current, contents);
  };
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  requestAnimationFrame(mark);
}

/** Scrolls the contents alone, never the page. */
function keepInView(link: HTMLElement, contents: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = contents.getBoundingClientRect();
  if (top < box.top + 40) contents.scrollTop -= box.top + 80 - top;
  else if (bottom > box.bottom - 40) contents.scrollTop += bottom - box.bottom + 80;
}
