import { expect, test } from 'vitest';
import { type Exchanged, evaluate } from './runtime-expression.ts';

const exchanged: Exchanged = {
  url: 'https://books.example.com/books/b_1?lang=en',
  method: 'POST',
  statusCode: 201,
  request: {
    headers: new Headers({ 'X-Shelf': 'attic' }),
    query: { lang: 'en' },
    path: { 'book.id': 'b_1' },
    body: { title: 'Emma', tags: ['novel'] },
  },
  response: {
    headers: new Headers({ location: '/books/b_1' }),
    body: { id: 7, 'a/b': { '': null }, list: [{ id: 'x' }] },
  },
};

test.each([
  ['$url', exchanged.url],
  ['$method', 'POST'],
  ['$statusCode', 201],
  ['$request.header.x-shelf', 'attic'],
  ['$request.query.lang', 'en'],
  ['$request.path.book.id', 'b_1'],
  ['$request.body#/tags/0', 'novel'],
  ['$response.header.Location', '/books/b_1'],
  ['$response.body', exchanged.response.body],
  ['$response.body#/id', 7],
  ['$response.body#/a~1b/', null],
  ['$response.body#/list/0/id', 'x'],
  ['$response.body#', exchanged.response.body],
  ['books/{$response.body#/id}/{$request.query.lang}', 'books/7/en'],
  ['{not an expression}', '{not an expression}'],
  [
    { id: '$response.body#/id', fixed: [true, '$method'] },
    { id: 7, fixed: [true, 'POST'] },
  ],
  [12, 12],
  [null, null],
])('%j is evaluated', (expression, want) => {
  expect(evaluate(expression, exchanged)).toEqual(want);
});

test.each([
  '$response.body#/missing',
  '$response.body#/__proto__',
  '$response.body#/list/length',
  '$response.header.etag',
  '$request.query.constructor',
  '$response.query.lang',
  '$response',
  '$nothing',
  'a{$response.body#/missing}',
])('%s refers to nothing', (expression) => {
  expect(evaluate(expression, exchanged)).toBeUndefined();
  expect(evaluate({ inside: [expression] }, exchanged)).toBeUndefined();
});
