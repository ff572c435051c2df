// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { operation } from '../runtime/suite/operation.ts';
import { describe, it } from '../runtime/suite/suite.ts';

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
    it('a valid request is accepted', getBook.accepts({}));
  });

  describe('path book_id', () => {
    const parameter = getBook.parameter('path book_id', '/paths/~1books~1{book_id}/parameters/0/schema', [
      '422',
      '400',
      '404',
    ]);
    it('a space after it is refused (422, 400 or 404)', parameter.refuses('b_a ', 'pattern'));
    it('a space before it is refused (422, 400 or 404)', parameter.refuses(' b_a', 'pattern'));
    it('a line break after it is refused (422, 400 or 404)', parameter.refuses('b_a\n', 'pattern'));
    it('a letter beyond Latin is refused (422, 400 or 404)', parameter.refuses('b_aé', 'pattern'));
    it('an emoji is refused (422, 400 or 404)', parameter.refuses('😀', 'pattern'));
    it('upper case is refused (422, 400 or 404)', parameter.refuses('B_A', 'pattern'));
    it('the last character missing is refused (422, 400 or 404)', parameter.refuses('b_', 'pattern'));
    it('the first character missing is refused (422, 400 or 404)', parameter.refuses('_a', 'pattern'));
  });

  describe('credentials', () => {
    it('no credential is refused (401 or 403)', getBook.refuses('credentials', { headers: { 'x-api-key': null } }));
    it(
      'an unknown token is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }),
    );
    it(
      'the token without its last character is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'the token with another character after it is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'the token with another character before it is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'the token with its last character changed is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'the token with capitals and small letters exchanged is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('the word null is refused (401 or 403)', getBook.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it(
      'the word undefined is refused (401 or 403)',
      getBook.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }),
    );
    it('an empty credential is refused (401 or 403)', getBook.refuses('credentials', { headers: { 'x-api-key': '' } }));
  });

  describe('method', () => {
    it('PUT is refused (404, 405 or 501)', getBook.lacks('PUT'));
    it('POST is refused (404, 405 or 501)', getBook.lacks('POST'));
    it('PATCH is refused (404, 405 or 501)', getBook.lacks('PATCH'));
  });

  describe('path', () => {
    it('a path below something is refused (404, 405 or 501)', getBook.lacksPath('/unknown/books/{book_id}'));
    it('a path below is refused (404, 405 or 501)', getBook.lacksPath('/books/{book_id}/unknown'));
  });
});
