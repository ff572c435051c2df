// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { describe, it, operation } from './suite.ts';

const { responses } = validators.removeBook;

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
  answers: { '204': { mediaTypes: [] }, '404': { mediaTypes: ['application/json'], validate: responses['404'] } },
  promises: [],
});

describe('DELETE /books/{book_id}', () => {
  describe('examples', () => {
    it('accepts a valid request', removeBook.accepts({}));
  });

  describe('path book_id', () => {
    const parameter = removeBook.parameter('path book_id', '/paths/~1books~1{book_id}/parameters/0/schema', [
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
    it('refuses no credential (401 or 403)', removeBook.refuses('credentials', { headers: { 'x-api-key': null } }));
    it(
      'refuses an unknown token (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }),
    );
    it(
      'refuses the token without its last character (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'refuses the token with an extra last character (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'refuses the token with an extra first character (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'refuses the token with another last character (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'refuses the token with upper and lower case swapped (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('refuses the text "null" (401 or 403)', removeBook.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it(
      'refuses the text "undefined" (401 or 403)',
      removeBook.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }),
    );
    it('refuses an empty credential (401 or 403)', removeBook.refuses('credentials', { headers: { 'x-api-key': '' } }));
  });

  describe('method', () => {
    it('answers PUT without failing', removeBook.lacks('PUT'));
    it('answers POST without failing', removeBook.lacks('POST'));
    it('answers PATCH without failing', removeBook.lacks('PATCH'));
    it('answers HEAD without failing', removeBook.lacks('HEAD'));
    it('answers OPTIONS without failing', removeBook.lacks('OPTIONS'));
  });

  describe('path', () => {
    it('refuses a path with a prefix (404, 405 or 501)', removeBook.lacksPath('/unknown/books/{book_id}'));
    it('refuses a path with an extra segment (404, 405 or 501)', removeBook.lacksPath('/books/{book_id}/unknown'));
  });

  describe('headers', () => {
    it('accepts any media type of the answer', removeBook.accepts({ headers: { accept: '*/*' } }));
    it(
      'accepts headers that the document does not have',
      removeBook.accepts({ headers: { 'x-unexpected': 'value', origin: 'https://example.com' } }),
    );
  });
});
