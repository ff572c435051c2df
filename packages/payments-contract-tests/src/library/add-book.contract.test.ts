// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { reversed } from '../runtime/document/edit.ts';
import { newBookCases } from './schemas/new-book.ts';
import { base, describe, every, it, operation } from './suite.ts';

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
    it('refuses no credential (401)', addBook.refuses('credentials', { headers: { 'x-api-key': null } }));
    it('refuses an unknown token (401)', addBook.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }));
    it(
      'refuses the token without its last character (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'refuses the token with an extra last character (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'refuses the token with an extra first character (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'refuses the token with another last character (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'refuses the token with upper and lower case swapped (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('refuses the text "null" (401)', addBook.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it('refuses the text "undefined" (401)', addBook.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }));
    it('refuses an empty credential (401)', addBook.refuses('credentials', { headers: { 'x-api-key': '' } }));
  });

  describe('media type', () => {
    it(
      'accepts application/json; charset=utf-8',
      addBook.accepts({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    );
    it(
      'accepts application/json;charset=UTF-8',
      addBook.accepts({ headers: { 'content-type': 'application/json;charset=UTF-8' } }),
    );
    it('accepts APPLICATION/JSON', addBook.accepts({ headers: { 'content-type': 'APPLICATION/JSON' } }));
    it(
      'accepts application/json; charset="utf-8"',
      addBook.accepts({ headers: { 'content-type': 'application/json; charset="utf-8"' } }),
    );
    it(
      'accepts application/json ; CHARSET=utf-8',
      addBook.accepts({ headers: { 'content-type': 'application/json ; CHARSET=utf-8' } }),
    );
    it('refuses no media type (400)', addBook.refuses('media-type', { headers: { 'content-type': null } }));
    it('refuses text/plain (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/plain' } }));
    it(
      'refuses application/x-www-form-urlencoded (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    );
    it(
      'refuses multipart/form-data (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'multipart/form-data; boundary=boundary' } }),
    );
    it(
      'refuses application/xml (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/xml' } }),
    );
    it(
      'refuses application/octet-stream (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/octet-stream' } }),
    );
    it(
      'refuses application/jsonx (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/jsonx' } }),
    );
    it(
      'refuses application/vnd.api+json (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/vnd.api+json' } }),
    );
    it('refuses text/json (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/json' } }));
    it('refuses text/html (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/html' } }));
    it(
      'refuses application/x-json (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-json' } }),
    );
    it(
      'refuses application/json5 (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/json5' } }),
    );
    it(
      'refuses application/x-ndjson (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-ndjson' } }),
    );
    it(
      'refuses application/json-patch+json (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/json-patch+json' } }),
    );
    it(
      'refuses application/javascript (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/javascript' } }),
    );
    it('refuses */* (400)', addBook.refuses('media-type', { headers: { 'content-type': '*/*' } }));
    it('refuses application/* (400)', addBook.refuses('media-type', { headers: { 'content-type': 'application/*' } }));
    it('refuses json (400)', addBook.refuses('media-type', { headers: { 'content-type': 'json' } }));
    it(
      'refuses two media types (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'text/plain, application/json' } }),
    );
    it(
      'refuses text/plain that mentions application/json (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'text/plain; format="application/json"' } }),
    );
  });

  describe('JSON', () => {
    it('accepts white space around the body', addBook.accepts({ text: ` \r\n\t${JSON.stringify(novel)}\n` }));
    it('accepts a body over several lines', addBook.accepts({ text: JSON.stringify(novel, null, 2) }));
    it('accepts its properties in reverse order', addBook.accepts({ text: JSON.stringify(reversed(novel)) }));
    it('accepts an escaped letter', addBook.accepts({ text: '{"title":"\\u0045mma","kind":"novel","pages":474}' }));
    it('answers a byte order mark (201 or 400)', addBook.answers({ text: `\ufeff${JSON.stringify(novel)}` }));
    it(
      'answers a duplicate name (201 or 400)',
      addBook.answers({ text: '{"title":null,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'answers a number of twenty digits (201 or 400)',
      addBook.answers({ text: '{"unexpected":12345678901234567890,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'answers a negative zero (201 or 400)',
      addBook.answers({ text: '{"unexpected":-0,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'answers 1000 nested arrays (201 or 400)',
      addBook.answers({
        text: '{"unexpected":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],"title":"Emma","kind":"novel","pages":474}',
      }),
    );
    it(
      'answers 1000 nested objects (201 or 400)',
      addBook.answers({
        text: '{"unexpected":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}},"title":"Emma","kind":"novel","pages":474}',
      }),
    );
    it(
      'answers a number with a fraction of zero (201 or 400)',
      addBook.answers({ text: `${JSON.stringify(novel).slice(0, -1)}.0}` }),
    );
    it(
      'answers a number with an exponent (201 or 400)',
      addBook.answers({ text: `${JSON.stringify(novel).slice(0, -1)}e0}` }),
    );
    it(
      'answers a number beyond double precision (201 or 400)',
      addBook.answers({ text: '{"title":"Emma","kind":"novel","pages":1e400}' }),
    );
    it(
      'answers a lone surrogate (201 or 400)',
      addBook.answers({ text: JSON.stringify(novel).replace('"E', '"\\ud83dE') }),
    );
    it('refuses no body (400)', addBook.refuses('body-syntax', { text: '' }));
    it('refuses only white space (400)', addBook.refuses('body-syntax', { text: ' \n' }));
    it('refuses only an opening brace (400)', addBook.refuses('body-syntax', { text: '{' }));
    it(
      'refuses a body without its last character (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).slice(0, -1) }),
    );
    it(
      'refuses a body cut in half (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).slice(0, 21) }),
    );
    it('refuses text after the body (400)', addBook.refuses('body-syntax', { text: `${JSON.stringify(novel)} more` }));
    it('refuses two bodies (400)', addBook.refuses('body-syntax', { text: JSON.stringify(novel).repeat(2) }));
    it(
      'refuses a trailing comma (400)',
      addBook.refuses('body-syntax', { text: `${JSON.stringify(novel).slice(0, -1)},}` }),
    );
    it(
      'refuses a name in single quotes (400)',
      addBook.refuses('body-syntax', { text: '{\'title\':"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'refuses an unquoted name (400)',
      addBook.refuses('body-syntax', { text: '{title:"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'refuses a missing comma (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('","', '""') }),
    );
    it('refuses an extra closing brace (400)', addBook.refuses('body-syntax', { text: `${JSON.stringify(novel)}}` }));
    it(
      'refuses a block comment (400)',
      addBook.refuses('body-syntax', { text: `/* comment */ ${JSON.stringify(novel)}` }),
    );
    it(
      'refuses a line comment (400)',
      addBook.refuses('body-syntax', { text: `// comment\n${JSON.stringify(novel)}` }),
    );
    it('refuses a hash comment (400)', addBook.refuses('body-syntax', { text: `# comment\n${JSON.stringify(novel)}` }));
    it(
      'refuses two lines with a body each (400)',
      addBook.refuses('body-syntax', { text: [JSON.stringify(novel), JSON.stringify(novel)].join('\n') }),
    );
    it(
      'refuses a prefix against JSON hijacking (400)',
      addBook.refuses('body-syntax', { text: `)]}',\n${JSON.stringify(novel)}` }),
    );
    it(
      'refuses NaN as a number (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':NaN}') }),
    );
    it(
      'refuses Infinity as a number (400)',
      addBook.refuses('body-syntax', { text: '{"title":"Emma","kind":"novel","pages":Infinity}' }),
    );
    it(
      'refuses a hexadecimal number (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':0x1}') }),
    );
    it(
      'refuses a leading zero (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':01}') }),
    );
    it(
      'refuses a leading plus sign (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':+1}') }),
    );
    it(
      'refuses a trailing decimal point (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':1.}') }),
    );
    it(
      'refuses a leading decimal point (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':.5}') }),
    );
    it(
      'refuses True instead of true (400)',
      addBook.refuses('body-syntax', { text: '{"a":True,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'refuses an unknown escape sequence (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\\xE') }),
    );
    it(
      'refuses a tab inside a string (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\tE') }),
    );
    it(
      'refuses a line break inside a string (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\nE') }),
    );
    it('refuses plain text (400)', addBook.refuses('body-syntax', { text: 'this is not JSON' }));
    it('refuses form data (400)', addBook.refuses('body-syntax', { text: 'name=value&other=1' }));
    it('refuses NaN (400)', addBook.refuses('body-syntax', { text: 'NaN' }));
    it('refuses undefined (400)', addBook.refuses('body-syntax', { text: 'undefined' }));
    it(
      'refuses bytes that are not UTF-8 (400)',
      addBook.refuses('body-syntax', {
        bytes: '7b227469746c65223a22ff456d6d61222c226b696e64223a226e6f76656c222c227061676573223a3437347d',
      }),
    );
    it(
      'refuses a Latin-1 letter (400)',
      addBook.refuses('body-syntax', {
        bytes: '7b227469746c65223a22e9456d6d61222c226b696e64223a226e6f76656c222c227061676573223a3437347d',
      }),
    );
    it('refuses a body in UTF-16 (400)', addBook.refuses('body-syntax', { bytes: '7b002200610022003a0031007d00' }));
  });

  describe('method', () => {
    it('answers PUT without failing', addBook.lacks('PUT'));
    it('answers PATCH without failing', addBook.lacks('PATCH'));
    it('answers DELETE without failing', addBook.lacks('DELETE'));
    it('answers HEAD without failing', addBook.lacks('HEAD'));
    it('answers OPTIONS without failing', addBook.lacks('OPTIONS'));
  });

  describe('path', () => {
    it('refuses a longer path (404, 405 or 501)', addBook.lacksPath('/books-unknown'));
    it('refuses a path without its last character (404, 405 or 501)', addBook.lacksPath('/book'));
    it('refuses a path with an extension (404, 405 or 501)', addBook.lacksPath('/books.json'));
    it('refuses a path with a prefix (404, 405 or 501)', addBook.lacksPath('/unknown/books'));
  });

  describe('headers', () => {
    it('accepts any media type of the answer', addBook.accepts({ headers: { accept: '*/*' } }));
    it(
      'accepts headers that the document does not have',
      addBook.accepts({ headers: { 'x-unexpected': 'value', origin: 'https://example.com' } }),
    );
  });

  every('body', addBook.place(novel, ''), newBookCases);
});
