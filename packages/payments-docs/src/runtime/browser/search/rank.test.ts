import { expect, test } from 'vitest';
import type { SearchEntry } from '../../machine/search-index.ts';
import { rank } from './rank.ts';

const entries: SearchEntry[] = [
  ['Add a book', 'POST /books', 'Puts a new book on a shelf.', 'p', ''],
  ['order_by', 'string', 'How to sort the lent page.', 'p', 'query.order_by'],
  ['shelf.language', 'enum<string>', 'Language of the shelf.', 'p', 'body.shelf.language'],
  ['UNKNOWN_LANGUAGE', 'error.code', 'Nobody here can read it.', 'p', 'error.code.UNKNOWN_LANGUAGE'],
  ['NO', 'shelf.language', '', 'p', 'body.shelf.language.NO'],
];
const names = (query: string) => rank(entries, query, 10).map(([name]) => name);

test('the exact name comes first, then names, then texts', () => {
  expect(names('language')).toEqual(['shelf.language', 'UNKNOWN_LANGUAGE', 'NO']);
});

test('finds entries that contain all words, anywhere', () => {
  expect(names('no language')).toEqual(['NO', 'UNKNOWN_LANGUAGE']);
  expect(names('lent page')).toEqual(['order_by']);
});

test('finds nothing for no words and for unknown ones', () => {
  expect(names('  ')).toEqual([]);
  expect(names('zebra')).toEqual([]);
});

test('returns at most the requested number of results', () => {
  expect(rank(entries, 'o', 2)).toHaveLength(2);
});
