import { clearFilter } from './filter.ts';
import { showAll } from './long-lists.ts';
import { selectAround } from './tabs.ts';

/** Opens the folded parts around the target of a link. */
export function startAnchors(): void {
  addEventListener('hashchange', showTarget);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const [here] = location.href.split('#');
    const target = link?.href.startsWith(`${here}#`) ? targetOf(link.hash) : null;
    if (!link || !target) return;
    if (staysInView(target)) {
      // Moves the example to the front without scrolling.
      event.preventDefault();
      selectAround(target);
    } else if (link.href === location.href) {
      // The address does not change if it already contains the anchor.
      showTarget();
    }
  });
  showTarget();
}

function showTarget(): void {
  const target = targetOf(location.hash);
  if (!target) return;
  clearFilter(target);
  showAll(target.closest<HTMLElement>('[data-clipped]'));
  selectAround(target);
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.scrollIntoView();
}

function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Whether it is a sample in the fixed column beside the text, as on a wide screen. */
function staysInView(target: HTMLElement): boolean {
  const column = target.closest('.stick');
  return column !== null && getComputedStyle(column).position === 'sticky';
}
