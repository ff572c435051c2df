/** Marks the part in view in the contents, and closes the list on a phone when a link is chosen. */
export function startContents(): void {
  const contents = document.getElementById('contents');
  if (!contents) return;
  contents.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && contents.matches(':popover-open'))
      contents.hidePopover();
  });

  let parts: Part[] | undefined;
  let waiting = false;
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    waiting = false;
    parts ??= partsShown();
    const current = parts.findLast(({ target }) => target.getBoundingClientRect().top < 140)?.link;
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    marked = current;
    if (current && contents.contains(current)) keepInView(current, contents);
  };
  // A page begins above its first part. To ask for positions earlier would lay all of it out before it is shown.
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
}

interface Part {
  link: HTMLAnchorElement;
  target: HTMLElement;
}

/** The links to parts of the page; a page may list them in two places, of which one is shown. */
function partsShown(): Part[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.sections a')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target && link.checkVisibility() ? [{ link, target }] : [];
  });
}

/** Scrolls the contents alone, never the page. */
function keepInView(link: HTMLElement, contents: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = contents.getBoundingClientRect();
  if (top < box.top + 40) contents.scrollTop -= box.top + 80 - top;
  else if (bottom > box.bottom - 40) contents.scrollTop += bottom - box.bottom + 80;
}
