// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { operation } from '../runtime/suite/operation.ts';
import { describe, it } from '../runtime/suite/suite.ts';

const { responses } = validators.getBooks;

const getBooks = operation({
  method: 'GET',
  path: '/books',
  request: { headers: { accept: 'application/json', 'x-api-key': '{token}' }, parameters: {} },
  accepts: ['200'],
  refuses: {
    credentials: ['401', '403'],
    'media-type': ['415', '400', '422'],
    'body-syntax': ['400', '422'],
    'body-schema': ['422', '400'],
    parameters: ['422', '400'],
  },
  answers: {
    '200': { mediaTypes: ['application/json'], headers: ['x-total-count'], validate: responses['200'] },
    default: { mediaTypes: ['application/json'], validate: responses.default },
  },
  promises: [],
});

describe('GET /books', () => {
  describe('examples', () => {
    it('a valid request is accepted', getBooks.accepts({}));
  });

  describe('query limit', () => {
    const parameter = getBooks.parameter('query limit', '/paths/~1books/get/parameters/0/schema', ['422', '400']);
    it('presence is accepted', parameter.accepts('10'));
    it('true is refused (422 or 400)', parameter.refuses('true', 'type'));
    it('false is refused (422 or 400)', parameter.refuses('false', 'type'));
    it('a string is refused (422 or 400)', parameter.refuses('text', 'type'));
    it('the empty string is refused (422 or 400)', parameter.refuses('', 'type'));
    it('1 is accepted', parameter.accepts('1', 'minimum'));
    it('0 is refused (422 or 400)', parameter.refuses('0', 'minimum'));
    it('2 is accepted', parameter.accepts('2', 'minimum'));
    it('100 is accepted', parameter.accepts('100', 'maximum'));
    it('101 is refused (422 or 400)', parameter.refuses('101', 'maximum'));
    it('99 is accepted', parameter.accepts('99', 'maximum'));
    it('1e300 is refused (422 or 400)', parameter.refuses('1e+300', 'maximum'));
    it('4294967297 is refused (422 or 400)', parameter.refuses('4294967297', 'maximum'));
    it('a fraction is refused (422 or 400)', parameter.refuses('10.5', 'type'));
    it('a tiny fraction is refused (422 or 400)', parameter.refuses('10.000000953674316', 'type'));
  });

  describe('query order-by', () => {
    const parameter = getBooks.parameter('query order-by', '/paths/~1books/get/parameters/1/schema', ['422', '400']);
    it('presence is accepted', parameter.accepts('title'));
    it('true is refused (422 or 400)', parameter.refuses('true', 'type'));
    it('false is refused (422 or 400)', parameter.refuses('false', 'type'));
    it('a number is refused (422 or 400)', parameter.refuses('1', 'type'));
    it('zero is refused (422 or 400)', parameter.refuses('0', 'type'));
    it('year is accepted', parameter.accepts('year', 'enum'));
    it('"unknown" is refused (422 or 400)', parameter.refuses('unknown', 'enum'));
    it('"titla" is refused (422 or 400)', parameter.refuses('titla', 'enum'));
    it('"" is refused (422 or 400)', parameter.refuses('', 'enum'));
    it('"TITLE" is refused (422 or 400)', parameter.refuses('TITLE', 'enum'));
    it('"Title" is refused (422 or 400)', parameter.refuses('Title', 'enum'));
    it('"title " is refused (422 or 400)', parameter.refuses('title ', 'enum'));
    it('" title" is refused (422 or 400)', parameter.refuses(' title', 'enum'));
    it('"title\\n" is refused (422 or 400)', parameter.refuses('title\n', 'enum'));
    it('"titl" is refused (422 or 400)', parameter.refuses('titl', 'enum'));
    it('"titlee" is refused (422 or 400)', parameter.refuses('titlee', 'enum'));
    it('"title\\u0000" is refused (422 or 400)', parameter.refuses('title\u0000', 'enum'));
    it('"title,year" is refused (422 or 400)', parameter.refuses('title,year', 'enum'));
    it('"\\uff54\\uff49\\uff54\\uff4c\\uff45" is refused (422 or 400)', parameter.refuses('ｔｉｔｌｅ', 'enum'));
    it('"t\\u0456tle" is refused (422 or 400)', parameter.refuses('tіtle', 'enum'));
  });

  describe('credentials', () => {
    it('no credential is refused (401 or 403)', getBooks.refuses('credentials', { headers: { 'x-api-key': null } }));
    it(
      'an unknown token is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }),
    );
    it(
      'the token without its last character is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'the token with another character after it is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'the token with another character before it is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'the token with its last character changed is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'the token with capitals and small letters exchanged is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('the word null is refused (401 or 403)', getBooks.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it(
      'the word undefined is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }),
    );
    it(
      'an empty credential is refused (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '' } }),
    );
  });

  describe('method', () => {
    it('PUT is refused (404, 405 or 501)', getBooks.lacks('PUT'));
    it('PATCH is refused (404, 405 or 501)', getBooks.lacks('PATCH'));
    it('DELETE is refused (404, 405 or 501)', getBooks.lacks('DELETE'));
  });

  describe('path', () => {
    it('a longer path is refused (404, 405 or 501)', getBooks.lacksPath('/books-unknown'));
    it('a path cut short is refused (404, 405 or 501)', getBooks.lacksPath('/book'));
    it('a path with an ending is refused (404, 405 or 501)', getBooks.lacksPath('/books.json'));
    it('a path below something is refused (404, 405 or 501)', getBooks.lacksPath('/unknown/books'));
  });
});
