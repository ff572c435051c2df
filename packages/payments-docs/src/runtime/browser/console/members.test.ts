import { expect, test } from 'vitest';
import { pathsIn, placeOf, valueAt, withValueAt } from './members.ts';

const book = { title: 'Emma', authors: [{ name: 'Jane' }], pages: 474 };

test('a value is read by its path', () => {
  expect(valueAt(book, ['authors', 0, 'name'])).toBe('Jane');
  expect(valueAt(book, ['authors', 1, 'name'])).toBeUndefined();
  expect(valueAt(null, ['title'])).toBeUndefined();
});

test('a value is written by its path, in the place of the old one', () => {
  expect(JSON.stringify(withValueAt(book, ['title'], 'Persuasion'))).toBe(
    '{"title":"Persuasion","authors":[{"name":"Jane"}],"pages":474}',
  );
  expect(withValueAt({}, ['authors', 0, 'name'], 'Jane')).toEqual({ authors: [{ name: 'Jane' }] });
  expect(withValueAt(undefined, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
  expect(book.title).toBe('Emma');
});

test('a value is removed, and what is empty without it', () => {
  expect(withValueAt(book, ['authors', 0, 'name'], undefined)).toEqual({ title: 'Emma', pages: 474 });
  expect(withValueAt({ a: 1 }, ['a'], undefined)).toEqual({});
});

test.for<[(string | number)[], string | undefined]>([
  [['title'], '"title": "Em}ma"'],
  [['authors', 0, 'name'], '"name": "Jane"'],
  [['authors', 1], '"x"'],
  [['authors', 0, 'born'], '{\n      "name": "Jane"\n    }'],
  [['name'], undefined],
  [['pages'], '"pages": 474'],
  [[], undefined],
])('%j stands at %s', ([path, want]) => {
  const json = JSON.stringify({ title: 'Em}ma', authors: [{ name: 'Jane' }, 'x'], pages: 474 }, null, 2);
  const place = placeOf(json, path);
  expect(place && json.slice(...place)).toBe(want);
});

test('an answer names members by JSON pointers', () => {
  expect(
    pathsIn('/shelf must be present; /authors/0/name must have 1 character. See https://example.com/a/b.'),
  ).toEqual([['shelf'], ['authors', 0, 'name']]);
  expect(pathsIn('No such book')).toEqual([]);
});
