// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { methods, plainValues, similarPaths, usualHeaders, wrongCredentials } from './requests.ts';
import { describe, each, it, operation, values } from './suite.ts';

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
    values(parameter, 'refuses', plainValues, ['true', 'false', 'a string', 'the empty string'], 'type');
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
    values(parameter, 'refuses', plainValues, ['true', 'false', 'a string', 'the empty string'], 'type');
    it('refuses 0 (422 or 400)', parameter.refuses(0, 'minimum'));
    it('accepts 2', parameter.accepts(2, 'minimum'));
    it('refuses a fraction (422 or 400)', parameter.refuses(1.5, 'type'));
    it('refuses a tiny fraction (422 or 400)', parameter.refuses(1.0000009536743164, 'type'));
  });

  describe('query order-by', () => {
    const parameter = getBooks.parameter('query order-by', '/paths/~1books/get/parameters/2/schema', ['422', '400']);
    it('accepts a value', parameter.accepts('title'));
    values(parameter, 'refuses', plainValues, ['true', 'false', 'a number', 'zero'], 'type');
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
    each(getBooks, 'credentials', wrongCredentials({ kind: 'apiKey', in: 'header', parameter: 'X-Api-Key' }), [
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
    each(getBooks, 'method', methods, ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  });

  describe('path', () => {
    each(getBooks, 'path', similarPaths('/books'), [
      'a longer path',
      'a path without its last character',
      'a path with an extension',
      'a path with a prefix',
    ]);
  });

  describe('headers', () => {
    each(getBooks, 'accepts', usualHeaders, [
      'any media type of the answer',
      'headers that the document does not have',
    ]);
  });
});
