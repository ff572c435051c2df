import { expect, test } from 'vitest';
import { collectNotes } from '../../../testing/collect-notes.ts';
import type { Method } from '../api.ts';
import { nameClientMethods, type Unnamed } from './client-methods.ts';

/** `GET /books [Tag] id=x`, `GET /books = place.name` for one with `x-client-method`. */
function operation(line: string): Unnamed {
  const [, method, path = '', , tag, , id, , wanted] =
    /^(\w+) (\S+)( \[(.+)\])?( id=(\w+))?( = (\S+))?$/.exec(line) ?? [];
  return {
    method: method as Method,
    path,
    pointer: '',
    id: id ?? 'made',
    identified: id !== undefined,
    responses: [],
    ...(tag === undefined ? {} : { tag }),
    ...(wanted === undefined ? {} : { wanted }),
  };
}

const tables: { name: string; given: Record<string, string>; warnings?: string[] }[] = [
  {
    name: 'a collection and its items',
    given: {
      'GET /books': 'books.list',
      'POST /books': 'books.create',
      'GET /books/{id}': 'books.retrieve',
      'PATCH /books/{id}': 'books.update',
      'DELETE /books/{id}': 'books.delete',
    },
  },
  { name: 'the operationId says nothing', given: { 'POST /books [Books] id=createOneBookHandler': 'books.create' } },
  {
    name: 'the extension wins',
    given: { 'POST /books = shop.add': 'shop.add', 'POST /shop/add': 'shop.addWithPost' },
    warnings: [
      'POST /shop/add is `client.shop.addWithPost`: `client.shop.add` would clash with POST /books. Name it with `x-client-method`.',
    ],
  },
  { name: 'an action on an item', given: { 'POST /books/{id}/mark-read': 'books.markRead' } },
  { name: 'an action on a collection', given: { 'POST /books': 'books.create', 'GET /books/search': 'books.search' } },
  { name: 'an action after a colon', given: { 'POST /books/{id}:archive': 'books.archive' } },
  { name: 'a plural that is an action', given: { 'GET /books/findByTags': 'books.findByTags' } },
  {
    name: 'a resource inside another',
    given: {
      'GET /books/{id}/copies': 'books.copies.list',
      'GET /books/{id}/copies/{copy}': 'books.copies.retrieve',
      'GET /books/{id}/cover': 'books.cover.retrieve',
      'PUT /books/{id}/cover': 'books.cover.update',
    },
  },
  {
    name: 'how the API is served',
    given: { 'GET /api/v2/books': 'books.list', 'GET /api/v2/books/{id}': 'books.retrieve' },
  },
  { name: 'words in any case', given: { 'GET /FeedItems/{id}': 'feedItems.retrieve' } },
  { name: 'a tag where the path is an action', given: { 'POST /login [API Sessions]': 'apiSessions.login' } },
  { name: 'a tag where the path has no word', given: { 'GET / [Catalogue]': 'catalogue.retrieve' } },
  { name: 'neither word nor tag', given: { 'GET /': 'root.retrieve' } },
  {
    name: 'one thing, not a collection',
    given: { 'GET /status [Status]': 'status.retrieve', 'GET /health': 'health.retrieve' },
  },
  {
    name: 'two of the same name: the operationId',
    given: {
      'PUT /books/{id} id=replaceBook': 'books.update',
      'PATCH /books/{id} id=changeBook': 'books.changeBook',
    },
    warnings: [
      'PATCH /books/{id} is `client.books.changeBook`: `client.books.update` would clash with PUT /books/{id}. Name it with `x-client-method`.',
    ],
  },
  {
    name: 'two of the same name: no operationId',
    given: { 'PUT /books/{id}': 'books.update', 'PATCH /books/{id}': 'books.updateWithPatch' },
    warnings: [
      'PATCH /books/{id} is `client.books.updateWithPatch`: `client.books.update` would clash with PUT /books/{id}. Name it with `x-client-method`.',
    ],
  },
  {
    name: 'the better fit wins, wherever it stands',
    given: { 'DELETE /books id=clear': 'books.clear', 'DELETE /books/{id}': 'books.delete' },
    warnings: [
      'DELETE /books is `client.books.clear`: `client.books.delete` would clash with DELETE /books/{id}. Name it with `x-client-method`.',
    ],
  },
  {
    name: 'POST to an item is an update where the collection creates',
    given: { 'POST /books': 'books.create', 'POST /books/{id}': 'books.update' },
    warnings: [
      'POST /books/{id} is `client.books.update`: `client.books.create` would clash with POST /books. Name it with `x-client-method`.',
    ],
  },
];

test.each(tables)('$name', ({ given, warnings = [] }) => {
  const { note, notes } = collectNotes();
  const found = nameClientMethods(Object.keys(given).map(operation), note);
  expect(found.map((name) => name.join('.'))).toEqual(Object.values(given));
  expect(notes).toEqual(warnings);
});

test('every method has a name of its own, even if all choices are taken', () => {
  const given = [
    'GET /a = x.list',
    'GET /b = x.list.more',
    'GET /x',
    'GET /x/list',
    'GET /x/{id}',
    'GET /X/{id}',
    'GET /x/{id}/list',
  ];
  const names = nameClientMethods(given.map(operation), () => {}).map((name) => `${name.join('.')}.`);
  for (const [index, name] of names.entries()) {
    if (index < 2) continue;
    expect(names.filter((other) => other !== name && (other.startsWith(name) || name.startsWith(other)))).toEqual([]);
  }
  expect(new Set(names).size).toBe(given.length);
});
