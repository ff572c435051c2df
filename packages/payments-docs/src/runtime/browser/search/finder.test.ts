import { beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../machine/page-entries.ts';
import { searchEntries } from '../../machine/search-index.ts';
import { html } from '../../markup/html.ts';
import { guides, libraryPages, pagesOf } from '../../testing/library-site.ts';
import { createFinder, type Findings } from './finder.ts';

let find: (query: string, limit: number) => Findings;

beforeAll(async () => {
  const script = pagesOf(await libraryPages(), { guides, hasMock: true }).find(
    ({ path }) => path === 'assets/search-index.js',
  );
  const text = String(script?.content);
  find = createFinder(JSON.parse(text.slice(text.indexOf('=') + 1, text.lastIndexOf(';'))));
}, 120_000);

const links = (query: string, limit = 3) => find(query, limit).found.map(({ link }) => decodeURIComponent(link));

test.for([
  ['add book', 'reference/add-book.html'],
  ['POST /books', 'reference/add-book.html'],
  ['add_book', 'reference/add-book.html'],
  ['adding a book', 'reference/add-book.html'],
  ['list books', 'reference/get-books.html'],
  ['remove', 'reference/remove-book.html'],
  ['limit', 'reference/get-books.html#query.limit'],
  ['order-by', 'reference/get-books.html#query.order-by'],
  ['order by', 'reference/get-books.html#query.order-by'],
  ['title', 'reference/add-book.html#body.novel.title'],
  ['subtitel', 'reference/add-book.html#body.novel.subtitle'],
  ['subtitle', 'reference/add-book.html#body.novel.subtitle'],
  ['pages', 'reference/add-book.html#body.novel.pages'],
  ['maps', 'reference/add-book.html#body.atlas.maps'],
  ['map', 'reference/add-book.html#body.atlas.maps'],
  ['atlas', 'reference/add-book.html#body.atlas'],
  ['novel', 'reference/add-book.html#body.novel'],
  ['language', 'reference/add-book.html#body.novel.language'],
  ['lang', 'reference/add-book.html#body.novel.language'],
  ['norwegian', 'reference/add-book.html#body.novel.language.no'],
  ['norwegain', 'reference/add-book.html#body.novel.language.no'],
  ['shelf full', 'reference/get-books.html#error.code.shelf_full'],
  ['shelf_full', 'reference/get-books.html#error.code.shelf_full'],
  ['shelf_fu', 'reference/get-books.html#error.code.shelf_full'],
  ['no_such_book', 'reference/get-books.html#error.code.no_such_book'],
  ['no such book', 'reference/get-books.html#error.code.no_such_book'],
  ['401', 'reference/add-book.html#response.401'],
  ['unauthorized', 'reference/add-book.html#response.401'],
  ['unauthorised', 'reference/add-book.html#response.401'],
  ['404', 'reference/get-book.html#response.404'],
  ['X-Total-Count', 'reference/get-books.html#response.200.X-Total-Count'],
  ['total count', 'reference/get-books.html#response.200.X-Total-Count'],
  ['x-api-key', 'reference/get-books.html#authorization'],
  ['api key', 'reference/get-books.html#authorization'],
  ['apikey', 'reference/get-books.html#authorization'],
  ['authentication', 'reference/get-books.html#authorization'],
  ['authenticate', 'reference/get-books.html#authorization'],
  ['auth', 'reference/get-books.html#authorization'],
  ['login', 'reference/get-books.html#authorization'],
  ['sandbox', 'index.html#environments.test'],
  ['staging', 'index.html#environments.test'],
  ['production', 'index.html#environments.live'],
  ['base url', 'index.html#environments'],
  ['host', 'index.html#environments'],
  ['curl', 'reference/get-books.html#sample-4'],
  ['typescript', 'reference/get-books.html#sample-1'],
  ['javascript', 'reference/get-books.html#sample-1'],
  ['fetch', 'reference/get-books.html#sample-3'],
  ['install', 'guides/start.html#install'],
  ['installing', 'guides/start.html#install'],
  ['npm', 'guides/start.html#install'],
  ['npm install library', 'guides/start.html#install'],
  ['last words', 'guides/end.html#last-words'],
  ['bye', 'guides/end.html#last-words'],
  ['all done', 'guides/end.html'],
  ['openapi', 'openapi.yaml'],
  ['swagger', 'openapi.yaml'],
  ['schema', 'openapi.yaml'],
  ['llms.txt', 'llms.txt'],
  ['language model', 'llms.txt'],
  ['try it', 'try/get-book.html'],
  ['console', 'try/get-books.html'],
  ['error handling', 'reference/get-books.html#error-handling'],
  ['hard', 'webhooks/book-added.html#payload.data.binding.hard'],
  ['webhook', 'webhooks/book-removed.html'],
  ['hmac', 'webhooks/book-added.html#signature'],
  ['event', 'webhooks/book-removed.html'],
  ['book.lost', 'webhooks/book-removed.html#payload.type.book.lost'],
  ['acknowledge', 'webhooks/book-added.html'],
])('%s leads to %s', ([query = '', link]) => {
  expect(links(query, 1)).toEqual([link]);
});

test.for(['zebra', 'xyzzy', 'asdf', 'foo bar baz', '???', '  ', 'a the of', 'boook-shop-9'])(
  '%s finds nothing',
  (query) => {
    expect(links(query)).toEqual([]);
  },
);

test('a word that is nowhere is left out if most words are somewhere', () => {
  expect(find('list all xyzzy books', 1)).toMatchObject({
    found: [{ link: 'reference/get-books.html' }],
    missing: ['xyzzy'],
  });
});

test('a result has its section, and the passage with the words marked', () => {
  expect(find('norwegian', 1).found).toEqual([
    {
      title: 'no',
      isName: true,
      section: 'Add book · Body · language',
      link: 'reference/add-book.html#body.novel.language.no',
      passage: [{ text: 'Norwegian', marked: true }],
    },
  ]);
});

test('entries of a guide have the text of their section alone', () => {
  const site = {
    api: { description: '', servers: [] },
    operations: [],
    webhooks: [],
    schemas: [],
    guides,
    hasMock: false,
  };
  const entries = searchEntries(site as unknown as Parameters<typeof searchEntries>[0]);
  expect(entries.filter(([, , section]) => section === 'Start')).toEqual([
    [
      'section',
      'Install',
      'Start',
      'npm install library Then read the end and the fields.',
      'guides/start.html#install',
    ],
  ] satisfies SearchEntry[]);
});

test('code in results is text', () => {
  expect(html`${find('npm', 1).found[0]?.passage[0]?.text}`.toString()).not.toContain('<');
});
