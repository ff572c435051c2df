import type { Json } from '../../generated/types.ts';
import type { Answer, Paging } from '../api/description.ts';
import { withValue } from './with-value.ts';

/** Whether a request asks for another page than the first. `query` is percent-encoded. */
export function isLaterPage({ style, parameter, first = 1 }: Paging, query: string): boolean {
  const value = new URLSearchParams(query).get(parameter);
  if (value === null) return false;
  return style === 'cursor' || Number(value) > (style === 'page' ? first : 0);
}

/**
 * Makes an answer the last page: without items, and with nothing that leads to another one. A change that its schema does not allow is not
 * made. Lists of the mock have one page with items, so that callers who go on until the end come to it.
 */
export function lastPage(body: Json, { items, next, more }: Paging, { validate }: Answer): Json {
  const changes: [at: string | undefined, values: (Json | undefined)[]][] = [
    [items, [[]]],
    [next, [undefined, null, '']],
    [more, [false]],
  ];
  return changes.reduce((page, [at, values]) => {
    if (at === undefined) return page;
    const changed = values.map((value) => withValue(page, at, value));
    return changed.find((candidate) => (validate?.(candidate).length ?? 0) === 0) ?? page;
  }, body);
}
