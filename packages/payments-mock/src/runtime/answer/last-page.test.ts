import { expect, test } from 'vitest';
import type { Paging } from '../api/description.ts';
import { isLaterPage, lastPage } from './last-page.ts';

const cursor: Paging = { style: 'cursor', parameter: 'after', items: '/data', next: '/meta/next', more: '/more' };

test.each<[Paging, string, boolean]>([
  [cursor, 'limit=2', false],
  [cursor, 'limit=2&after=a%20b', true],
  [{ style: 'page', parameter: 'page', items: '' }, 'page=1', false],
  [{ style: 'page', parameter: 'page', items: '' }, 'page=2', true],
  [{ style: 'page', parameter: 'page', items: '', first: 0 }, 'page=1', true],
  [{ style: 'offset', parameter: 'offset', items: '' }, 'offset=0', false],
  [{ style: 'offset', parameter: 'offset', items: '' }, 'offset=20', true],
])('%j is asked for by `%s`: %s', (paging, query, want) => {
  expect(isLaterPage(paging, query)).toBe(want);
});

const body = { data: [1], meta: { next: 'b', total: 1 }, more: true };

test('the last page has no items and leads nowhere', () => {
  expect(lastPage(body, cursor, {})).toEqual({ data: [], meta: { total: 1 }, more: false });
  expect(lastPage([1, 2], { style: 'page', parameter: 'page', items: '' }, {})).toEqual([]);
});

test('it stays valid: a cursor that is required becomes null or empty, a list that may not be empty stays', () => {
  const refuse = (isWrong: (page: typeof body) => boolean) => ({
    validate: (page: unknown) =>
      isWrong(page as typeof body) ? [{ pointer: '', keyword: 'x', message: 'is wrong' }] : [],
  });
  const required = refuse(({ meta }) => !('next' in meta));
  expect(lastPage(body, cursor, required)).toMatchObject({ meta: { next: null } });
  const text = refuse(({ meta }) => typeof meta.next !== 'string');
  expect(lastPage(body, cursor, text)).toMatchObject({ meta: { next: '' } });
  const filled = refuse(({ data }) => data.length === 0);
  expect(lastPage(body, cursor, filled)).toEqual({ data: [1], meta: { total: 1 }, more: false });
});
