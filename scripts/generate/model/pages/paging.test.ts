import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../spec/diagnostics.ts';
import type { Json, Node } from '../../spec/node.ts';
import { normalize } from '../../spec/normalize.ts';
import { buildModel } from '../build.ts';
import type { Paging } from './paging.ts';

const places = (pointer: string) => ({ file: 'spec/openapi.yaml', line: 1, pointer });
const text: Node = { type: 'string' };
const number: Node = { type: 'integer' };
const flag: Node = { type: 'boolean' };
const book: Node = { type: 'object', required: ['id'], properties: { id: text } };
const books: Node = { type: 'array', items: { $ref: '#/components/schemas/Book' } };
const list = (properties: Node, more: Node = {}): Node => ({ type: 'object', properties, ...more });

/** How `GET /books` comes in pages, given its query and its answer, with the codes of what is noted. */
function pagingOf(query: Node, answer: Json, more: Node = {}): { paging: Paging | undefined; codes: string[] } {
  const parameters = Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema }));
  const responses = { '200': { description: 'Books.', content: { 'application/json': { schema: answer } } } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Books', version: '1.0.0' },
    paths: { '/books': { get: { parameters, responses, ...more } } },
    components: { schemas: { Book: book } },
  };
  const { operations, diagnostics } = buildModel({ document: normalize(document, new Diagnostics()), places });
  return { paging: operations[0]?.paging, codes: diagnostics.map(({ code }) => code) };
}

const nullable: Node = { type: ['string', 'null'] };

describe('finds', () => {
  test.each<[string, Node, Json, Paging]>([
    [
      'a cursor beside the list',
      { cursor: text, limit: number },
      list({ data: books, next_cursor: nullable, has_more: flag }),
      { style: 'cursor', parameter: 'cursor', items: '/data', next: '/next_cursor', more: '/has_more' },
    ],
    [
      'a cursor in an object of its own',
      { pageToken: text },
      list({ books, other: { type: 'array' }, meta: list({ nextPageToken: text }) }),
      { style: 'cursor', parameter: 'pageToken', items: '/books', next: '/meta/nextPageToken' },
    ],
    [
      'the last id',
      { after: text, before: text },
      list({ data: books, first_id: text, last_id: text, has_more: flag }),
      { style: 'cursor', parameter: 'after', items: '/data', next: '/last_id', more: '/has_more' },
    ],
    [
      'the id of the last item',
      { starting_after: text, ending_before: text },
      list({ data: books, has_more: flag }),
      { style: 'cursor', parameter: 'starting_after', items: '/data', key: 'id', more: '/has_more' },
    ],
    [
      'an iterator',
      { iterator: text, limit: number },
      list({ data: books, done: flag, iterator: text, prev_iterator: text }),
      { style: 'cursor', parameter: 'iterator', items: '/data', next: '/iterator' },
    ],
    ['pages', { page: number, per_page: number }, books, { style: 'page', parameter: 'page', items: '', first: 1 }],
    [
      'a page that is a text',
      { page: text },
      list({ data: books, next_page: nullable }),
      { style: 'cursor', parameter: 'page', items: '/data', next: '/next_page' },
    ],
    [
      'pages from 0',
      { page_number: { ...number, minimum: 0 } },
      list({ items: books }),
      { style: 'page', parameter: 'page_number', items: '/items', first: 0 },
    ],
    [
      'offsets',
      { offset: number, limit: number },
      list({ results: books, pagination: list({ hasMore: flag }) }),
      { style: 'offset', parameter: 'offset', items: '/results', more: '/pagination/hasMore' },
    ],
    [
      'a cursor beside pages',
      { page: number, cursor: text },
      list({ data: books, next_cursor: text }),
      { style: 'cursor', parameter: 'cursor', items: '/data', next: '/next_cursor' },
    ],
    [
      'a list that is composed',
      { page: number },
      { allOf: [list({ data: books }), list({ total: number })] },
      { style: 'page', parameter: 'page', items: '/data', first: 1 },
    ],
  ])('%s', (_what, query, answer, want) => {
    expect(pagingOf(query, answer)).toEqual({ paging: want, codes: [] });
  });
});

describe('leaves alone, without a word,', () => {
  test.each<[string, Node, Json, Node]>([
    ['a list without pages', { limit: number }, books, {}],
    ['what is not a list', { page: number }, book, {}],
    ['two lists', { page: number }, list({ a: books, b: books }), {}],
    ['pages beside offsets', { page: number, offset: number }, books, {}],
    ['two cursors', { cursor: text, page_token: text }, list({ data: books, next: text }), {}],
    ['a cursor that no answer gives', { cursor: text }, list({ data: books }), {}],
    [
      'an address of the next page',
      { cursor: text },
      list({ data: books, next: { type: 'string', format: 'uri' } }),
      {},
    ],
    ['a page that is a text', { page: text }, books, {}],
    ['what is switched off', { page: number }, books, { 'x-pagination': false }],
  ])('%s', (_what, query, answer, more) => {
    expect(pagingOf(query, answer, more)).toEqual({ paging: undefined, codes: [] });
  });
});

test('`x-pagination` names what no convention does', () => {
  const stated = { style: 'cursor', parameter: 'mark', items: '/deep/shelf', next: '/deep/mark' };
  const answer = list({ deep: list({ shelf: books, mark: text }), other: books });
  expect(pagingOf({ mark: text }, answer, { 'x-pagination': stated })).toEqual({ paging: stated, codes: [] });
});

test.each<[string, Json]>([
  ['another style', { style: 'scroll', parameter: 'page' }],
  ['a parameter that is not there', { style: 'page', parameter: 'pages' }],
  ['a cursor from nowhere', { style: 'cursor', parameter: 'page' }],
  ['a place without a list', { style: 'page', parameter: 'page', items: '/data' }],
  ['a list of words', ['page']],
])('`x-pagination` with %s is noted', (_what, stated) => {
  expect(pagingOf({ page: number }, books, { 'x-pagination': stated })).toEqual({
    paging: undefined,
    codes: ['pagination'],
  });
});
