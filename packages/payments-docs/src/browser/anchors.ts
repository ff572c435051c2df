import { clearFilter } from './filter.ts';
import { selectAround } from './tabs.ts';

/** A link to something that is folded away opens what it stands in. */
export function startAnchors(): void {
  addEventListener('hashchange', showTarget);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // The address does not change when it holds the anchor already.
    if (link?.hash && link.href === location.href) showTarget();
  });
  showTarget();
}

function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  clearFilter(target);
  selectAround(target);
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.scrollIntoView();
}
