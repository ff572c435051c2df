// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { describe, it, operation } from './suite.ts';

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
    '200': { mediaTypes: ['application/json'], validate: responses['200'] },
    default: { mediaTypes: ['application/json'], validate: responses.default },
  },
  promises: [],
});

describe('GET /books', () => {
  describe('examples', () => {
    it('accepts a valid request', getBooks.accepts({}));
  });

  describe('query limit', () => {
    const parameter = getBooks.parameter('query limit', '/paths/~1books/get/parameters/0/schema', ['422', '400']);
    it('accepts a value', parameter.accepts(10));
    it('refuses true (422 or 400)', parameter.refuses(true, 'type'));
    it('refuses false (422 or 400)', parameter.refuses(false, 'type'));
    it('refuses a string (422 or 400)', parameter.refuses('text', 'type'));
    it('refuses the empty string (422 or 400)', parameter.refuses('', 'type'));
    it('accepts 1', parameter.accepts(1, 'minimum'));
    it('refuses 0 (422 or 400)', parameter.refuses(0, 'minimum'));
    it('accepts 2', parameter.accepts(2, 'minimum'));
    it('accepts 100', parameter.accepts(100, 'maximum'));
    it('refuses 101 (422 or 400)', parameter.refuses(101, 'maximum'));
    it('accepts 99', parameter.accepts(99, 'maximum'));
    it('refuses 1e300 (422 or 400)', parameter.refuses(1e300, 'maximum'));
    it('refuses 4294967297 (422 or 400)', parameter.refuses(4294967297, 'maximum'));
    it('refuses a fraction (422 or 400)', parameter.refuses(10.5, 'type'));
    it('refuses a tiny fraction (422 or 400)', parameter.refuses(10.000000953674316, 'type'));
  });

  describe('query page', () => {
    const parameter = getBooks.parameter('query page', '/paths/~1books/get/parameters/1/schema', ['422', '400']);
    it('accepts a value', parameter.accepts(1));
    it('refuses true (422 or 400)', parameter.refuses(true, 'type'));
    it('refuses false (422 or 400)', parameter.refuses(false, 'type'));
    it('refuses a string (422 or 400)', parameter.refuses('text', 'type'));
    it('refuses the empty string (422 or 400)', parameter.refuses('', 'type'));
    it('refuses 0 (422 or 400)', parameter.refuses(0, 'minimum'));
    it('accepts 2', parameter.accepts(2, 'minimum'));
    it('refuses a fraction (422 or 400)', parameter.refuses(1.5, 'type'));
    it('refuses a tiny fraction (422 or 400)', parameter.refuses(1.0000009536743164, 'type'));
  });

  describe('query order-by', () => {
    const parameter = getBooks.parameter('query order-by', '/paths/~1books/get/parameters/2/schema', ['422', '400']);
    it('accepts a value', parameter.accepts('title'));
    it('refuses true (422 or 400)', parameter.refuses(true, 'type'));
    it('refuses false (422 or 400)', parameter.refuses(false, 'type'));
    it('refuses a number (422 or 400)', parameter.refuses(1, 'type'));
    it('refuses zero (422 or 400)', parameter.refuses(0, 'type'));
    it('accepts "year"', parameter.accepts('year', 'enum'));
    it('refuses "unknown" (422 or 400)', parameter.refuses('unknown', 'enum'));
    it('refuses "titla" (422 or 400)', parameter.refuses('titla', 'enum'));
    it('refuses "" (422 or 400)', parameter.refuses('', 'enum'));
    it('refuses "TITLE" (422 or 400)', parameter.refuses('TITLE', 'enum'));
    it('refuses "Title" (422 or 400)', parameter.refuses('Title', 'enum'));
    it('refuses "title " (422 or 400)', parameter.refuses('title ', 'enum'));
    it('refuses " title" (422 or 400)', parameter.refuses(' title', 'enum'));
    it('refuses "title\\n" (422 or 400)', parameter.refuses('title\n', 'enum'));
    it('refuses "titl" (422 or 400)', parameter.refuses('titl', 'enum'));
    it('refuses "titlee" (422 or 400)', parameter.refuses('titlee', 'enum'));
    it('refuses "title\\u0000" (422 or 400)', parameter.refuses('title\u0000', 'enum'));
    it('refuses "title,year" (422 or 400)', parameter.refuses('title,year', 'enum'));
    it('refuses "\\uff54\\uff49\\uff54\\uff4c\\uff45" (422 or 400)', parameter.refuses('ｔｉｔｌｅ', 'enum'));
    it('refuses "t\\u0456tle" (422 or 400)', parameter.refuses('tіtle', 'enum'));
  });

  describe('credentials', () => {
    it('refuses no credential (401 or 403)', getBooks.refuses('credentials', { headers: { 'x-api-key': null } }));
    it(
      'refuses an unknown token (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }),
    );
    it(
      'refuses the token without its last character (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'refuses the token with an extra last character (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'refuses the token with an extra first character (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'refuses the token with another last character (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'refuses the token with upper and lower case swapped (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('refuses the text "null" (401 or 403)', getBooks.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it(
      'refuses the text "undefined" (401 or 403)',
      getBooks.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }),
    );
    it('refuses an empty credential (401 or 403)', getBooks.refuses('credentials', { headers: { 'x-api-key': '' } }));
  });

  describe('method', () => {
    it('answers PUT without failing', getBooks.lacks('PUT'));
    it('answers PATCH without failing', getBooks.lacks('PATCH'));
    it('answers DELETE without failing', getBooks.lacks('DELETE'));
    it('answers HEAD without failing', getBooks.lacks('HEAD'));
    it('answers OPTIONS without failing', getBooks.lacks('OPTIONS'));
  });

  describe('path', () => {
    it('refuses a longer path (404, 405 or 501)', getBooks.lacksPath('/books-unknown'));
    it('refuses a path without its last character (404, 405 or 501)', getBooks.lacksPath('/book'));
    it('refuses a path with an extension (404, 405 or 501)', getBooks.lacksPath('/books.json'));
    it('refuses a path with a prefix (404, 405 or 501)', getBooks.lacksPath('/unknown/books'));
  });

  describe('headers', () => {
    it('accepts any media type of the answer', getBooks.accepts({ headers: { accept: '*/*' } }));
    it(
      'accepts headers that the document does not have',
      getBooks.accepts({ headers: { 'x-unexpected': 'value', origin: 'https://example.com' } }),
    );
  });
});
