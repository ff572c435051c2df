// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { remove, reversed, set } from '../runtime/document/edit.ts';
import { missing, renamed } from '../runtime/suite/operation.ts';
import { base, describe, it, operation } from './suite.ts';

const { responses } = validators.addBook;

/** An example from the spec. */
const novel = base({ title: 'Emma', kind: 'novel', pages: 474 });

/** All fields. */
const everyField = { title: 'Emma', kind: 'novel', pages: 474, subtitle: 'text', price: 1 };

/** With Atlas as `body`. */
const atlas = set(remove(set(novel, '/kind', 'atlas'), '/pages'), '/maps', ['123e4567-e89b-42d3-a456-426614174000']);

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

  describe('body', () => {
    const field = addBook.field(novel, '', '/paths/~1books/post/requestBody/content/application~1json/schema');
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses a string (400)', field.refuses('text', 'type'));
    it('refuses the empty string (400)', field.refuses('', 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses the value inside an array (400)', field.refuses([field.value], 'type'));
    it('refuses the value as a string (400)', field.refuses(JSON.stringify(field.value), 'type'));
    it('accepts Novel with only its required properties', field.accepts(set(field.value, '/pages', 1), 'oneOf'));
    it(
      'accepts Novel with all its properties',
      field.accepts({ title: 'Emma', subtitle: 'text', kind: 'novel', pages: 1, price: 1 }, 'oneOf'),
    );
    it(
      'accepts Atlas with only its required properties',
      field.accepts(
        set(remove(set(field.value, '/kind', 'atlas'), '/pages'), '/maps', ['123e4567-e89b-42d3-a456-426614174000']),
        'oneOf',
      ),
    );
    it(
      'accepts Atlas with all its properties',
      field.accepts(
        { title: 'text', subtitle: 'text', kind: 'atlas', maps: ['123e4567-e89b-42d3-a456-426614174000'] },
        'oneOf',
      ),
    );
    it('refuses an object that matches no variant (400)', field.refuses({}, 'oneOf'));
    it(
      'refuses the properties of Novel and Atlas together (400)',
      field.refuses(
        set(set(set(field.value, '/kind', 'atlas'), '/pages', 1), '/maps', ['123e4567-e89b-42d3-a456-426614174000']),
        'oneOf',
      ),
    );
    it('refuses missing kind (400)', field.refuses(set(remove(field.value, '/kind'), '/pages', 1), 'oneOf'));
    it('refuses unknown kind (400)', field.refuses(set(set(field.value, '/kind', 'unknown'), '/pages', 1), 'oneOf'));
  });

  describe('body (Novel)', () => {
    const field = addBook.field(novel, '', '/components/schemas/Novel/allOf/0');
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/unexpected'),
    );
  });

  describe('body (Novel).title', () => {
    const field = addBook.field(novel, '/title', '/components/schemas/Titled/properties/title');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (400)', field.refuses(renamed('TITLE'), 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['Emma'], 'type'));
    it('refuses 0 characters (400)', field.refuses('', 'minLength'));
    it('accepts 1 character', field.accepts('a', 'minLength'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('accepts a single space', field.accepts(' '));
    it('accepts spaces around the text', field.accepts(' text '));
    it('accepts quotes and markup', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('accepts non-Latin letters', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('accepts control characters', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('accepts the text "null"', field.accepts('null'));
    it('accepts the text "true"', field.accepts('true'));
    it('accepts a string of digits', field.accepts('0042'));
    it('accepts two spaces, a plus sign and a percent encoding', field.accepts('a  b+c%20d'));
  });

  describe('body (Novel).subtitle', () => {
    const field = addBook.field(novel, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['text'], 'type'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('accepts the empty string', field.accepts(''));
    it('accepts a single space', field.accepts(' '));
    it('accepts spaces around the text', field.accepts(' text '));
    it('accepts quotes and markup', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('accepts non-Latin letters', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('accepts control characters', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('accepts the text "null"', field.accepts('null'));
    it('accepts the text "true"', field.accepts('true'));
    it('accepts a string of digits', field.accepts('0042'));
    it('accepts two spaces, a plus sign and a percent encoding', field.accepts('a  b+c%20d'));
  });

  describe('body (Novel).kind', () => {
    const field = addBook.field(novel, '/kind', '/components/schemas/Novel/allOf/1/properties/kind');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (400)', field.refuses(renamed('KIND'), 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['novel'], 'type'));
    it('accepts "novel"', field.accepts('novel', 'enum'));
    it('refuses "unknown" (400)', field.refuses('unknown', 'enum'));
    it('refuses "novea" (400)', field.refuses('novea', 'enum'));
    it('refuses "" (400)', field.refuses('', 'enum'));
    it('refuses "NOVEL" (400)', field.refuses('NOVEL', 'enum'));
    it('refuses "Novel" (400)', field.refuses('Novel', 'enum'));
    it('refuses "novel " (400)', field.refuses('novel ', 'enum'));
    it('refuses " novel" (400)', field.refuses(' novel', 'enum'));
    it('refuses "novel\\n" (400)', field.refuses('novel\n', 'enum'));
    it('refuses "nove" (400)', field.refuses('nove', 'enum'));
    it('refuses "novell" (400)', field.refuses('novell', 'enum'));
    it('refuses "novel\\u0000" (400)', field.refuses('novel\u0000', 'enum'));
    it('refuses "novel,novel" (400)', field.refuses('novel,novel', 'enum'));
    it('refuses "\\uff4e\\uff4f\\uff56\\uff45\\uff4c" (400)', field.refuses('ｎｏｖｅｌ', 'enum'));
    it('refuses "n\\u043evel" (400)', field.refuses('nоvel', 'enum'));
  });

  describe('body (Novel).pages', () => {
    const field = addBook.field(novel, '/pages', '/components/schemas/Novel/allOf/1/properties/pages');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses the name in capitals (400)', field.refuses(renamed('PAGES'), 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a string (400)', field.refuses('text', 'type'));
    it('refuses the empty string (400)', field.refuses('', 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the number as a string (400)', field.refuses('474', 'type'));
    it('refuses the number inside an array (400)', field.refuses([474], 'type'));
    it('accepts 1', field.accepts(1, 'minimum'));
    it('refuses 0 (400)', field.refuses(0, 'minimum'));
    it('accepts 2', field.accepts(2, 'minimum'));
    it('refuses 2147483648 (400)', field.refuses(2147483648, 'format'));
    it('refuses a fraction (400)', field.refuses(474.5, 'type'));
    it('refuses a tiny fraction (400)', field.refuses(474.0000009536743, 'type'));
  });

  describe('body (Novel).price', () => {
    const field = addBook.field(novel, '/price', '/components/schemas/Novel/allOf/1/properties/price');
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a string (400)', field.refuses('text', 'type'));
    it('refuses the empty string (400)', field.refuses('', 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the number as a string (400)', field.refuses('1', 'type'));
    it('refuses the number inside an array (400)', field.refuses([1], 'type'));
    it('refuses 0 (400)', field.refuses(0, 'exclusiveMinimum'));
    it('accepts 0.01', field.accepts(0.01, 'exclusiveMinimum'));
    it('accepts a fraction', field.accepts(1.25));
    it('refuses a number that is not a multiple of 0.01 (400)', field.refuses(1.005, 'multipleOf'));
  });

  describe('body (Atlas).title', () => {
    const field = addBook.field(atlas, '/title', '/components/schemas/Titled/properties/title');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['Emma'], 'type'));
    it('refuses 0 characters (400)', field.refuses('', 'minLength'));
    it('accepts 1 character', field.accepts('a', 'minLength'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('accepts a single space', field.accepts(' '));
    it('accepts spaces around the text', field.accepts(' text '));
    it('accepts quotes and markup', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('accepts non-Latin letters', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('accepts control characters', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('accepts the text "null"', field.accepts('null'));
    it('accepts the text "true"', field.accepts('true'));
    it('accepts a string of digits', field.accepts('0042'));
    it('accepts two spaces, a plus sign and a percent encoding', field.accepts('a  b+c%20d'));
  });

  describe('body (Atlas).subtitle', () => {
    const field = addBook.field(atlas, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('accepts a missing value', field.in(everyField).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['text'], 'type'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('accepts the empty string', field.accepts(''));
    it('accepts a single space', field.accepts(' '));
    it('accepts spaces around the text', field.accepts(' text '));
    it('accepts quotes and markup', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('accepts non-Latin letters', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('accepts control characters', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('accepts the text "null"', field.accepts('null'));
    it('accepts the text "true"', field.accepts('true'));
    it('accepts a string of digits', field.accepts('0042'));
    it('accepts two spaces, a plus sign and a percent encoding', field.accepts('a  b+c%20d'));
  });

  describe('body (Atlas)', () => {
    const field = addBook.field(atlas, '', '/components/schemas/Atlas/allOf/1');
    it(
      'refuses an unknown property (400)',
      field.refuses(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
  });

  describe('body (Atlas).kind', () => {
    const field = addBook.field(atlas, '/kind', '/components/schemas/Atlas/allOf/1/properties/kind');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['atlas'], 'type'));
    it('accepts "atlas"', field.accepts('atlas', 'enum'));
    it('refuses "unknown" (400)', field.refuses('unknown', 'enum'));
    it('refuses "atlaa" (400)', field.refuses('atlaa', 'enum'));
    it('refuses "" (400)', field.refuses('', 'enum'));
    it('refuses "ATLAS" (400)', field.refuses('ATLAS', 'enum'));
    it('refuses "Atlas" (400)', field.refuses('Atlas', 'enum'));
    it('refuses "atlas " (400)', field.refuses('atlas ', 'enum'));
    it('refuses " atlas" (400)', field.refuses(' atlas', 'enum'));
    it('refuses "atlas\\n" (400)', field.refuses('atlas\n', 'enum'));
    it('refuses "atla" (400)', field.refuses('atla', 'enum'));
    it('refuses "atlass" (400)', field.refuses('atlass', 'enum'));
    it('refuses "atlas\\u0000" (400)', field.refuses('atlas\u0000', 'enum'));
    it('refuses "atlas,atlas" (400)', field.refuses('atlas,atlas', 'enum'));
    it('refuses "\\uff41\\uff54\\uff4c\\uff41\\uff53" (400)', field.refuses('ａｔｌａｓ', 'enum'));
    it('refuses "\\u0430tlas" (400)', field.refuses('аtlas', 'enum'));
  });

  describe('body (Atlas).maps', () => {
    const field = addBook.field(atlas, '/maps', '/components/schemas/Atlas/allOf/1/properties/maps');
    it('refuses a missing value (400)', field.refuses(missing, 'required'));
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses a string (400)', field.refuses('text', 'type'));
    it('refuses the empty string (400)', field.refuses('', 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses an item without an array (400)', field.refuses('123e4567-e89b-42d3-a456-426614174000', 'type'));
    it('refuses an object of the items (400)', field.refuses({ '0': '123e4567-e89b-42d3-a456-426614174000' }, 'type'));
    it('refuses 0 items (400)', field.refuses([], 'minItems'));
    it('accepts 1 item', field.accepts(field.value, 'minItems'));
    it(
      'refuses the same item twice (400)',
      field.refuses(['123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-42d3-a456-426614174000'], 'uniqueItems'),
    );
  });

  describe('body (Atlas).maps[]', () => {
    const field = addBook.field(atlas, '/maps/0', '/components/schemas/Atlas/allOf/1/properties/maps/items');
    it('refuses null (400)', field.refuses(null, 'type'));
    it('refuses true (400)', field.refuses(true, 'type'));
    it('refuses false (400)', field.refuses(false, 'type'));
    it('refuses a number (400)', field.refuses(1, 'type'));
    it('refuses zero (400)', field.refuses(0, 'type'));
    it('refuses an empty array (400)', field.refuses([], 'type'));
    it('refuses an empty object (400)', field.refuses({}, 'type'));
    it('refuses the string inside an array (400)', field.refuses(['123e4567-e89b-42d3-a456-426614174000'], 'type'));
    it('accepts 123e4567-e89b-42d3-a456-426614174000', field.accepts('123e4567-e89b-42d3-a456-426614174000', 'format'));
    it('refuses a missing digit (400)', field.refuses('123e4567-e89b-42d3-a456-42661417400', 'format'));
    it('refuses an extra digit (400)', field.refuses('123e4567-e89b-42d3-a456-4266141740000', 'format'));
    it('refuses no hyphens (400)', field.refuses('123e4567e89b42d3a456426614174000', 'format'));
    it(
      'refuses a letter that is not a hexadecimal digit (400)',
      field.refuses('123e4567-e89b-42d3-a456-42661417400g', 'format'),
    );
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
});
