// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import {
  brokenBodies,
  hardBodies,
  methods,
  rightMediaTypes,
  similarPaths,
  spelledBodies,
  usualHeaders,
  wrongCredentials,
  wrongMediaTypes,
} from './requests.ts';
import { newBookCases } from './schemas/new-book.ts';
import { base, describe, each, every, it, operation } from './suite.ts';

const { responses } = validators.addBook;

/** An example from the spec. */
const novel = base({ title: 'Emma', kind: 'novel', pages: 474 });

/** All fields. */
const everyField = { title: 'Emma', kind: 'novel', pages: 474, subtitle: 'text', price: 1 };

const addBook = operation({
  method: 'POST',
  path: '/books',
  request: {
    headers: { accept: 'application/json', 'x-api-key': '{token}', 'content-type': 'application/json' },
    parameters: {},
    body: novel,
  },
  accepts: ['201'],
  refuses: {
    credentials: ['401'],
    'media-type': ['400'],
    'body-syntax': ['400'],
    'body-schema': ['400'],
    parameters: ['400'],
  },
  answers: {
    '201': { mediaTypes: ['application/json'], validate: responses['201'] },
    '400': { mediaTypes: ['application/json'], validate: responses['400'] },
    '401': { mediaTypes: ['application/json'], validate: responses['401'] },
  },
  promises: [],
});

const getBook = operation({
  method: 'GET',
  path: '/books/{book_id}',
  request: { headers: { accept: 'application/json', 'x-api-key': '{token}' }, parameters: { 'path book_id': 'b_a' } },
  accepts: ['200'],
  refuses: {
    credentials: ['401', '403'],
    'media-type': ['415', '400', '422'],
    'body-syntax': ['400', '422'],
    'body-schema': ['422', '400'],
    parameters: ['422', '400'],
  },
  answers: {
    '200': { mediaTypes: ['application/json'], validate: validators.getBook.responses['200'] },
    '404': { mediaTypes: ['application/json'], validate: validators.getBook.responses['404'] },
  },
  promises: [],
});

const removeBook = operation({
  method: 'DELETE',
  path: '/books/{book_id}',
  request: { headers: { accept: 'application/json', 'x-api-key': '{token}' }, parameters: { 'path book_id': 'b_a' } },
  accepts: ['204'],
  refuses: {
    credentials: ['401', '403'],
    'media-type': ['415', '400', '422'],
    'body-syntax': ['400', '422'],
    'body-schema': ['422', '400'],
    parameters: ['422', '400'],
  },
  answers: {
    '204': { mediaTypes: [] },
    '404': { mediaTypes: ['application/json'], validate: validators.removeBook.responses['404'] },
  },
  promises: [],
});

describe('POST /books', () => {
  describe('examples', () => {
    it('accepts novel', addBook.accepts({ body: novel }));
    it('accepts everyField', addBook.accepts({ body: everyField }));
  });

  describe('links', () => {
    it(
      'finds with GET /books/{book_id} what it creates',
      addBook.leadsTo(
        [novel, base({ title: 'Emma 2', kind: 'novel', pages: 474, subtitle: 'text', price: 1 })],
        [getBook.after({ 'path book_id': '$response.body#/id' }, '/paths/~1books~1{book_id}/get')],
      ),
    );
    it(
      'deletes with DELETE /books/{book_id} what it creates',
      addBook.leadsTo(
        [novel, base({ title: 'Emma 2', kind: 'novel', pages: 474, subtitle: 'text', price: 1 })],
        [
          removeBook.after({ 'path book_id': '$response.body#/id' }, '/paths/~1books/post/responses/201/links/remove'),
          getBook.isGoneAfter({ 'path book_id': '$response.body#/id' }, '/paths/~1books~1{book_id}/get'),
        ],
      ),
    );
  });

  describe('credentials', () => {
    each(addBook, 'credentials', wrongCredentials({ kind: 'apiKey', in: 'header', parameter: 'X-Api-Key' }), [
      'no credential',
      'an unknown token',
      'the token without its last character',
      'the token with an extra last character',
      'the token with an extra first character',
      'the token with another last character',
      'the token with upper and lower case swapped',
      'the text "null"',
      'the text "undefined"',
      'an empty credential',
    ]);
  });

  describe('media type', () => {
    each(addBook, 'accepts', rightMediaTypes('application/json'), [
      'application/json; charset=utf-8',
      'application/json;charset=UTF-8',
      'APPLICATION/JSON',
      'application/json; charset="utf-8"',
      'application/json ; CHARSET=utf-8',
    ]);
    each(addBook, 'media-type', wrongMediaTypes, [
      'no media type',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/xml',
      'application/octet-stream',
      'application/jsonx',
      'application/vnd.api+json',
      'text/json',
      'text/html',
      'application/x-json',
      'application/json5',
      'application/x-ndjson',
      'application/json-patch+json',
      'application/javascript',
      '*/*',
      'application/*',
      'json',
      'two media types',
      'text/plain that mentions application/json',
    ]);
  });

  describe('JSON', () => {
    each(addBook, 'accepts', spelledBodies(novel), [
      'white space around the body',
      'a body over several lines',
      'its properties in reverse order',
      'an escaped letter',
    ]);
    each(addBook, 'answers', hardBodies(novel), [
      'a byte order mark',
      'a duplicate name',
      'a number of twenty digits',
      'a negative zero',
      '1000 nested arrays',
      '1000 nested objects',
      'a number with a fraction of zero',
      'a number with an exponent',
      'a number beyond double precision',
      'a lone surrogate',
    ]);
    each(addBook, 'body-syntax', brokenBodies(novel), [
      'no body',
      'only white space',
      'only an opening brace',
      'a body without its last character',
      'a body cut in half',
      'text after the body',
      'two bodies',
      'a trailing comma',
      'a name in single quotes',
      'an unquoted name',
      'a missing comma',
      'an extra closing brace',
      'a block comment',
      'a line comment',
      'a hash comment',
      'two lines with a body each',
      'a prefix against JSON hijacking',
      'NaN as a number',
      'Infinity as a number',
      'a hexadecimal number',
      'a leading zero',
      'a leading plus sign',
      'a trailing decimal point',
      'a leading decimal point',
      'True instead of true',
      'an unknown escape sequence',
      'a tab inside a string',
      'a line break inside a string',
      'plain text',
      'form data',
      'NaN',
      'undefined',
      'bytes that are not UTF-8',
      'a Latin-1 letter',
      'a body in UTF-16',
    ]);
  });

  describe('method', () => {
    each(addBook, 'method', methods, ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  });

  describe('path', () => {
    each(addBook, 'path', similarPaths('/books'), [
      'a longer path',
      'a path without its last character',
      'a path with an extension',
      'a path with a prefix',
    ]);
  });

  describe('headers', () => {
    each(addBook, 'accepts', usualHeaders, ['any media type of the answer', 'headers that the document does not have']);
  });

  every('body', addBook.place(novel, ''), newBookCases);
});
