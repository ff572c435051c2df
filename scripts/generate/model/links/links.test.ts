import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../spec/diagnostics.ts';
import type { Json, Node } from '../../spec/node.ts';
import { normalize } from '../../spec/normalize.ts';
import type { Api } from '../api.ts';
import { buildModel } from '../build.ts';

const places = (pointer: string) => ({ file: 'spec/openapi.yaml', line: 1, pointer });
const parameter = (name: string, place: string, required: boolean): Node => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
});

/** An API whose `addBook` has these links. */
function modelOf(links: Json, components: Node = {}): Api {
  const answer = { description: 'Done.' };
  const item = {
    parameters: [parameter('book id', 'path', true)],
    get: { operationId: 'get-book', parameters: [parameter('lang', 'query', false)], responses: { '200': answer } },
    put: { requestBody: { required: true, content: { 'application/json': {} } }, responses: { '200': answer } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Books', version: '1.0.0' },
    paths: {
      '/books': { post: { operationId: 'addBook', responses: { '201': { ...answer, links } } } },
      '/books/{book id}': item,
    },
    components,
  };
  return buildModel({ document: normalize(document, new Diagnostics()), places });
}

const id = '$response.body#/id';

test('a link has its operation, its parameters and where they come from', () => {
  const { links, diagnostics } = modelOf({
    get: { operationId: 'get-book', description: 'Look it up.', parameters: { 'book id': id, lang: 'en' } },
  });
  expect(diagnostics).toEqual([]);
  expect(links).toEqual([
    {
      name: 'get',
      pointer: '/paths/~1books/post/responses/201/links/get',
      description: 'Look it up.',
      from: 'addBook',
      status: '201',
      to: 'getBook',
      parameters: [
        { name: 'book id', in: 'path', value: id },
        { name: 'lang', in: 'query', value: 'en' },
      ],
      isComplete: true,
    },
  ]);
});

test.each<[string, Node, { to: string; isComplete: boolean }]>([
  [
    'by reference',
    { operationRef: '#/paths/~1books~1{book id}/get', parameters: { 'path.book id': id } },
    { to: 'getBook', isComplete: true },
  ],
  [
    'by an encoded reference',
    { operationRef: '#/paths/~1books~1%7Bbook%20id%7D/get', parameters: { 'book id': id } },
    { to: 'getBook', isComplete: true },
  ],
  [
    'without a required parameter',
    { operationId: 'get-book', parameters: { lang: 'en' } },
    { to: 'getBook', isComplete: false },
  ],
  [
    'without a required body',
    { operationRef: '#/paths/~1books~1{book id}/put', parameters: { 'book id': id } },
    { to: 'putBooksBookId', isComplete: false },
  ],
  [
    'with a body',
    {
      operationRef: '#/paths/~1books~1{book id}/put',
      parameters: { 'book id': id },
      requestBody: { title: '$request.body#/title' },
    },
    { to: 'putBooksBookId', isComplete: true },
  ],
])('a link is built %s', (_how, link, want) => {
  expect(modelOf({ it: { $ref: '#/components/links/It' } }, { links: { It: link } }).links).toMatchObject([want]);
});

describe('what leads nowhere is left out, with one diagnostic per kind', () => {
  const get = (parameters: Node, more: Node = {}) => ({ operationId: 'get-book', parameters, ...more });
  test.each<[string, Node, number, string[]]>([
    [
      'operations',
      {
        a: { operationId: 'nobody' },
        b: { operationRef: 'https://x.example/#/paths/~1a/get' },
        c: { operationRef: '#/%' },
        d: {},
      },
      0,
      ['link-target 4'],
    ],
    ['parameters', { a: get({ 'book id': id, isbn: id }), b: get({ 'query.book id': id }) }, 2, ['link-parameter 2']],
    [
      'expressions',
      {
        a: get({ 'book id': '$response.body/id' }),
        b: get({ 'book id': 'x{$respons.body#/id}' }),
        c: get({}, { requestBody: ['$response.path.id'] }),
        d: get({ 'book id': '$response.body#/~2' }),
      },
      0,
      ['link-expression 4'],
    ],
  ])('%s', (_what, links, count, want) => {
    const api = modelOf(links);
    expect(api.links).toHaveLength(count);
    expect(api.diagnostics.map(({ code, places: found }) => `${code} ${found}`)).toEqual(want);
  });
});
