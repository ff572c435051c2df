import { type Json, valueAt } from '../../generated/types.ts';

/** How a list comes in pages. Places are JSON pointers into the answer. */
export interface Paging {
  style: 'cursor' | 'page' | 'offset';
  /** The parameter of the query that selects a page. */
  parameter: string;
  /** The list of items; empty if the answer is the list. */
  items: string;
  /** The cursor of the next page; no value means that there is none. */
  next?: string;
  /** The property of the last item that is the cursor of the next page, if the answer has none. */
  key?: string;
  /** Whether there are more items. */
  more?: string;
  /** The number of the first page. */
  first?: number;
}

/** The server answered with the page before once more, so that it would never end. */
export class RepeatedPageError extends Error {
  override name = 'RepeatedPageError';

  constructor({ parameter }: Paging) {
    super(
      `The server repeats a page instead of the next one, so the iteration was stopped. Check that it observes \`${parameter}\`; the items up to here are complete.`,
    );
  }
}

/**
 * Yields every item of a list, page after page; a page is requested when its first item is needed. `query` selects the page to start with.
 * Rejects like the call of a page.
 * @throws RepeatedPageError for a server that answers the same page again and again.
 */
export async function* eachItem<Item>(
  paging: Paging,
  query: object | undefined,
  getPage: (query: object) => Promise<unknown>,
): AsyncGenerator<Item, void, undefined> {
  const { parameter, items: at, first = 1 } = paging;
  let place: unknown = (query as Record<string, unknown> | undefined)?.[parameter] ?? startOf(paging.style, first);
  const places = new Set<unknown>([place]);
  let before: string | undefined;
  for (;;) {
    const page = (await getPage(place === undefined ? { ...query } : { ...query, [parameter]: place })) as Json;
    const found = valueAt(page, at);
    const items: Json[] = Array.isArray(found) ? found : [];
    const text = items.length === 0 ? undefined : JSON.stringify(items);
    if (text !== undefined && text === before) throw new RepeatedPageError(paging);
    yield* items as Item[];
    const next = nextPlace(paging, page, items, place);
    if (next === undefined) return;
    if (places.has(next)) {
      // Some servers end with the last cursor and no items.
      if (text === undefined) return;
      throw new RepeatedPageError(paging);
    }
    places.add(next);
    before = text;
    place = next;
  }
}

function startOf(style: Paging['style'], first: number): number | undefined {
  if (style === 'cursor') return undefined;
  return style === 'page' ? first : 0;
}

/** What selects the next page; undefined after the last one. */
function nextPlace({ style, next, key, more }: Paging, page: Json, items: readonly Json[], place: unknown): unknown {
  if (more !== undefined && valueAt(page, more) === false) return undefined;
  if (style === 'cursor') {
    const cursor = next === undefined ? valueAt(items.at(-1), `/${key}`) : valueAt(page, next);
    return cursor === null || cursor === '' ? undefined : cursor;
  }
  // Without a word from the server, only a page without items is surely the last: a server may send fewer than asked for.
  if (items.length === 0) return undefined;
  return Number(place) + (style === 'page' ? 1 : items.length);
}
