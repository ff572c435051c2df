// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { methods, similarPaths, usualHeaders, wrongCredentials } from './requests.ts';
import { describe, each, it, operation } from './suite.ts';

const { responses } = validators.getBook;

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
    '200': { mediaTypes: ['application/json'], validate: responses['200'] },
    '404': { mediaTypes: ['application/json'], validate: responses['404'] },
  },
  promises: [],
});

describe('GET /books/{book_id}', () => {
  describe('examples', () => {
    it('accepts a valid request', getBook.accepts({}));
  });

  describe('path book_id', () => {
    const parameter = getBook.parameter('path book_id', '/paths/~1books~1{book_id}/parameters/0/schema', [
      '422',
      '400',
      '404',
    ]);
    it('refuses a trailing space (422, 400 or 404)', parameter.refuses('b_a ', 'pattern'));
    it('refuses a leading space (422, 400 or 404)', parameter.refuses(' b_a', 'pattern'));
    it('refuses a trailing line break (422, 400 or 404)', parameter.refuses('b_a\n', 'pattern'));
    it('refuses a trailing non-ASCII letter (422, 400 or 404)', parameter.refuses('b_aé', 'pattern'));
    it('refuses an emoji (422, 400 or 404)', parameter.refuses('😀', 'pattern'));
    it('refuses it in upper case (422, 400 or 404)', parameter.refuses('B_A', 'pattern'));
    it('refuses it without its last character (422, 400 or 404)', parameter.refuses('b_', 'pattern'));
    it('refuses it without its first character (422, 400 or 404)', parameter.refuses('_a', 'pattern'));
  });

  describe('credentials', () => {
    each(getBook, 'credentials', wrongCredentials({ kind: 'apiKey', in: 'header', parameter: 'X-Api-Key' }), [
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

  describe('method', () => {
    each(getBook, 'method', methods, ['PUT', 'POST', 'PATCH', 'HEAD', 'OPTIONS']);
  });

  describe('path', () => {
    each(getBook, 'path', similarPaths('/books/{book_id}'), ['a path with a prefix', 'a path with an extra segment']);
  });

  describe('headers', () => {
    each(getBook, 'accepts', usualHeaders, ['any media type of the answer', 'headers that the document does not have']);
  });
});
