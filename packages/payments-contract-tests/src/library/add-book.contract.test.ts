// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators } from '@library/library-types/validators';
import { remove, set, turned } from '../runtime/suite/edit.ts';
import { missing, operation, renamed } from '../runtime/suite/operation.ts';
import { describe, it } from '../runtime/suite/suite.ts';
import { base } from '../runtime/suite/values.ts';

// biome-ignore format: one value a line would fill the file
const bodyNovelKindValues = [
  'novel',
];

// biome-ignore format: one value a line would fill the file
const bodyAtlasKindValues = [
  'atlas',
];

const { responses } = validators.addBook;

/** An example of the spec. */
const novel = base({ title: 'Emma', kind: 'novel', pages: 474 });

/** Every field at once. */
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

describe('POST /books', () => {
  describe('examples', () => {
    it('novel is accepted', addBook.accepts({ body: novel }));
    it('everyField is accepted', addBook.accepts({ body: everyField }));
  });

  describe('body', () => {
    const field = addBook.field(novel, '', '/paths/~1books/post/requestBody/content/application~1json/schema');
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('a string is refused (400)', field.refuses('text', 'type'));
    it('the empty string is refused (400)', field.refuses('', 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('the value in an array is refused (400)', field.refuses([field.value], 'type'));
    it('the value as a string is refused (400)', field.refuses(JSON.stringify(field.value), 'type'));
    it('Novel with what it requires is accepted', field.accepts(set(field.value, '/pages', 1), 'oneOf'));
    it(
      'Novel with every field is accepted',
      field.accepts({ title: 'Emma', subtitle: 'text', kind: 'novel', pages: 1, price: 1 }, 'oneOf'),
    );
    it(
      'Atlas with what it requires is accepted',
      field.accepts(
        set(remove(set(field.value, '/kind', 'atlas'), '/pages'), '/maps', ['123e4567-e89b-42d3-a456-426614174000']),
        'oneOf',
      ),
    );
    it(
      'Atlas with every field is accepted',
      field.accepts(
        { title: 'text', subtitle: 'text', kind: 'atlas', maps: ['123e4567-e89b-42d3-a456-426614174000'] },
        'oneOf',
      ),
    );
    it('none of the forms is refused (400)', field.refuses({}, 'oneOf'));
    it(
      'Novel and Atlas mixed is refused (400)',
      field.refuses(
        set(set(set(field.value, '/kind', 'atlas'), '/pages', 1), '/maps', ['123e4567-e89b-42d3-a456-426614174000']),
        'oneOf',
      ),
    );
    it('no kind is refused (400)', field.refuses(set(remove(field.value, '/kind'), '/pages', 1), 'oneOf'));
    it(
      'an unknown kind is refused (400)',
      field.refuses(set(set(field.value, '/kind', 'unknown'), '/pages', 1), 'oneOf'),
    );
  });

  describe('body (Novel)', () => {
    const field = addBook.field(novel, '', '/components/schemas/Novel/allOf/0');
    it(
      'an unknown property is accepted',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
    it(
      'an unknown object is accepted',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/unexpected'),
    );
  });

  describe('body (Novel).title', () => {
    const field = addBook.field(novel, '/title', '/components/schemas/Titled/properties/title');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (400)', field.refuses(renamed('TITLE'), 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['Emma'], 'type'));
    it('0 characters is refused (400)', field.refuses('', 'minLength'));
    it('1 character is accepted', field.accepts('a', 'minLength'));
    it('200 characters is accepted', field.accepts('a'.repeat(200), 'maxLength'));
    it('201 characters is refused (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('200 emoji is accepted', field.accepts('😀'.repeat(200), 'maxLength'));
    it('201 emoji is refused (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('body (Novel).subtitle', () => {
    const field = addBook.field(novel, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['text'], 'type'));
    it('200 characters is accepted', field.accepts('a'.repeat(200), 'maxLength'));
    it('201 characters is refused (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('200 emoji is accepted', field.accepts('😀'.repeat(200), 'maxLength'));
    it('201 emoji is refused (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('body (Novel).kind', () => {
    const field = addBook.field(novel, '/kind', '/components/schemas/Novel/allOf/1/properties/kind');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (400)', field.refuses(renamed('KIND'), 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['novel'], 'type'));
    for (const value of bodyNovelKindValues) it(`${value} is accepted`, field.accepts(value, 'enum'));
    it('"unknown" is refused (400)', field.refuses('unknown', 'enum'));
    it('"novea" is refused (400)', field.refuses('novea', 'enum'));
    it('"" is refused (400)', field.refuses('', 'enum'));
    it('"NOVEL" is refused (400)', field.refuses('NOVEL', 'enum'));
    it('"Novel" is refused (400)', field.refuses('Novel', 'enum'));
    it('"novel " is refused (400)', field.refuses('novel ', 'enum'));
    it('" novel" is refused (400)', field.refuses(' novel', 'enum'));
    it('"novel\\n" is refused (400)', field.refuses('novel\n', 'enum'));
    it('"nove" is refused (400)', field.refuses('nove', 'enum'));
    it('"novell" is refused (400)', field.refuses('novell', 'enum'));
    it('"novel\\u0000" is refused (400)', field.refuses('novel\u0000', 'enum'));
    it('"novel,novel" is refused (400)', field.refuses('novel,novel', 'enum'));
    it('"\\uff4e\\uff4f\\uff56\\uff45\\uff4c" is refused (400)', field.refuses('ｎｏｖｅｌ', 'enum'));
    it('"n\\u043evel" is refused (400)', field.refuses('nоvel', 'enum'));
  });

  describe('body (Novel).pages', () => {
    const field = addBook.field(novel, '/pages', '/components/schemas/Novel/allOf/1/properties/pages');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('its name in capitals is refused (400)', field.refuses(renamed('PAGES'), 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a string is refused (400)', field.refuses('text', 'type'));
    it('the empty string is refused (400)', field.refuses('', 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the number as a string is refused (400)', field.refuses('474', 'type'));
    it('the number in an array is refused (400)', field.refuses([474], 'type'));
    it('1 is accepted', field.accepts(1, 'minimum'));
    it('0 is refused (400)', field.refuses(0, 'minimum'));
    it('2 is accepted', field.accepts(2, 'minimum'));
    it('2147483648 is refused (400)', field.refuses(2147483648, 'format'));
    it('a fraction is refused (400)', field.refuses(474.5, 'type'));
    it('a tiny fraction is refused (400)', field.refuses(474.0000009536743, 'type'));
  });

  describe('body (Novel).price', () => {
    const field = addBook.field(novel, '/price', '/components/schemas/Novel/allOf/1/properties/price');
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a string is refused (400)', field.refuses('text', 'type'));
    it('the empty string is refused (400)', field.refuses('', 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the number as a string is refused (400)', field.refuses('1', 'type'));
    it('the number in an array is refused (400)', field.refuses([1], 'type'));
    it('0 is refused (400)', field.refuses(0, 'exclusiveMinimum'));
    it('0.01 is accepted', field.accepts(0.01, 'exclusiveMinimum'));
    it('a fraction is accepted', field.accepts(1.25));
    it('no multiple of 0.01 is refused (400)', field.refuses(1.005, 'multipleOf'));
  });

  describe('body (Atlas).title', () => {
    const field = addBook.field(atlas, '/title', '/components/schemas/Titled/properties/title');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['Emma'], 'type'));
    it('0 characters is refused (400)', field.refuses('', 'minLength'));
    it('1 character is accepted', field.accepts('a', 'minLength'));
    it('200 characters is accepted', field.accepts('a'.repeat(200), 'maxLength'));
    it('201 characters is refused (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('200 emoji is accepted', field.accepts('😀'.repeat(200), 'maxLength'));
    it('201 emoji is refused (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('body (Atlas).subtitle', () => {
    const field = addBook.field(atlas, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('missing is accepted', field.in(everyField).accepts(missing, 'required'));
    it('null is accepted', field.accepts(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['text'], 'type'));
    it('200 characters is accepted', field.accepts('a'.repeat(200), 'maxLength'));
    it('201 characters is refused (400)', field.refuses('a'.repeat(201), 'maxLength'));
    it('200 emoji is accepted', field.accepts('😀'.repeat(200), 'maxLength'));
    it('201 emoji is refused (400)', field.refuses('😀'.repeat(201), 'maxLength'));
    it('the empty string is accepted', field.accepts(''));
    it('a single space is accepted', field.accepts(' '));
    it('spaces around the text is accepted', field.accepts(' text '));
    it('quotes and markup is accepted', field.accepts('"O\'Brien" <i>&amp;<br> \\ %s $x {{x}}'));
    it('letters beyond Latin is accepted', field.accepts('Ærø 東京 שלום é می\u200cروم 👩\u200d💻'));
    it('control characters is accepted', field.accepts('a\u0000b\r\n\tc\u2028d'));
    it('the word null is accepted', field.accepts('null'));
    it('the word true is accepted', field.accepts('true'));
    it('digits is accepted', field.accepts('0042'));
    it('two spaces, a plus and a percent code is accepted', field.accepts('a  b+c%20d'));
  });

  describe('body (Atlas)', () => {
    const field = addBook.field(atlas, '', '/components/schemas/Atlas/allOf/1');
    it(
      'an unknown property is refused (400)',
      field.refuses(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
  });

  describe('body (Atlas).kind', () => {
    const field = addBook.field(atlas, '/kind', '/components/schemas/Atlas/allOf/1/properties/kind');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['atlas'], 'type'));
    for (const value of bodyAtlasKindValues) it(`${value} is accepted`, field.accepts(value, 'enum'));
    it('"unknown" is refused (400)', field.refuses('unknown', 'enum'));
    it('"atlaa" is refused (400)', field.refuses('atlaa', 'enum'));
    it('"" is refused (400)', field.refuses('', 'enum'));
    it('"ATLAS" is refused (400)', field.refuses('ATLAS', 'enum'));
    it('"Atlas" is refused (400)', field.refuses('Atlas', 'enum'));
    it('"atlas " is refused (400)', field.refuses('atlas ', 'enum'));
    it('" atlas" is refused (400)', field.refuses(' atlas', 'enum'));
    it('"atlas\\n" is refused (400)', field.refuses('atlas\n', 'enum'));
    it('"atla" is refused (400)', field.refuses('atla', 'enum'));
    it('"atlass" is refused (400)', field.refuses('atlass', 'enum'));
    it('"atlas\\u0000" is refused (400)', field.refuses('atlas\u0000', 'enum'));
    it('"atlas,atlas" is refused (400)', field.refuses('atlas,atlas', 'enum'));
    it('"\\uff41\\uff54\\uff4c\\uff41\\uff53" is refused (400)', field.refuses('ａｔｌａｓ', 'enum'));
    it('"\\u0430tlas" is refused (400)', field.refuses('аtlas', 'enum'));
  });

  describe('body (Atlas).maps', () => {
    const field = addBook.field(atlas, '/maps', '/components/schemas/Atlas/allOf/1/properties/maps');
    it('missing is refused (400)', field.refuses(missing, 'required'));
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('a string is refused (400)', field.refuses('text', 'type'));
    it('the empty string is refused (400)', field.refuses('', 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('an item without its array is refused (400)', field.refuses('123e4567-e89b-42d3-a456-426614174000', 'type'));
    it(
      'an object with the items is refused (400)',
      field.refuses({ '0': '123e4567-e89b-42d3-a456-426614174000' }, 'type'),
    );
    it('0 items is refused (400)', field.refuses([], 'minItems'));
    it('1 item is accepted', field.accepts(field.value, 'minItems'));
    it(
      'the same item twice is refused (400)',
      field.refuses(['123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-42d3-a456-426614174000'], 'uniqueItems'),
    );
  });

  describe('body (Atlas).maps[]', () => {
    const field = addBook.field(atlas, '/maps/0', '/components/schemas/Atlas/allOf/1/properties/maps/items');
    it('null is refused (400)', field.refuses(null, 'type'));
    it('true is refused (400)', field.refuses(true, 'type'));
    it('false is refused (400)', field.refuses(false, 'type'));
    it('a number is refused (400)', field.refuses(1, 'type'));
    it('zero is refused (400)', field.refuses(0, 'type'));
    it('an empty array is refused (400)', field.refuses([], 'type'));
    it('an empty object is refused (400)', field.refuses({}, 'type'));
    it('the string in an array is refused (400)', field.refuses(['123e4567-e89b-42d3-a456-426614174000'], 'type'));
    it(
      '123e4567-e89b-42d3-a456-426614174000 is accepted',
      field.accepts('123e4567-e89b-42d3-a456-426614174000', 'format'),
    );
    it('a digit missing is refused (400)', field.refuses('123e4567-e89b-42d3-a456-42661417400', 'format'));
    it('a digit too many is refused (400)', field.refuses('123e4567-e89b-42d3-a456-4266141740000', 'format'));
    it('no hyphens is refused (400)', field.refuses('123e4567e89b42d3a456426614174000', 'format'));
    it('a letter that is no digit is refused (400)', field.refuses('123e4567-e89b-42d3-a456-42661417400g', 'format'));
  });

  describe('credentials', () => {
    it('no credential is refused (401)', addBook.refuses('credentials', { headers: { 'x-api-key': null } }));
    it('an unknown token is refused (401)', addBook.refuses('credentials', { headers: { 'x-api-key': 'unknown' } }));
    it(
      'the token without its last character is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{shortened token}' } }),
    );
    it(
      'the token with another character after it is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{token}x' } }),
    );
    it(
      'the token with another character before it is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': 'x{token}' } }),
    );
    it(
      'the token with its last character changed is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{altered token}' } }),
    );
    it(
      'the token with capitals and small letters exchanged is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': '{swapped token}' } }),
    );
    it('the word null is refused (401)', addBook.refuses('credentials', { headers: { 'x-api-key': 'null' } }));
    it(
      'the word undefined is refused (401)',
      addBook.refuses('credentials', { headers: { 'x-api-key': 'undefined' } }),
    );
    it('an empty credential is refused (401)', addBook.refuses('credentials', { headers: { 'x-api-key': '' } }));
  });

  describe('media type', () => {
    it(
      'application/json; charset=utf-8 is accepted',
      addBook.accepts({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
    );
    it(
      'application/json;charset=UTF-8 is accepted',
      addBook.accepts({ headers: { 'content-type': 'application/json;charset=UTF-8' } }),
    );
    it('APPLICATION/JSON is accepted', addBook.accepts({ headers: { 'content-type': 'APPLICATION/JSON' } }));
    it(
      'application/json; charset="utf-8" is accepted',
      addBook.accepts({ headers: { 'content-type': 'application/json; charset="utf-8"' } }),
    );
    it(
      'application/json ; CHARSET=utf-8 is accepted',
      addBook.accepts({ headers: { 'content-type': 'application/json ; CHARSET=utf-8' } }),
    );
    it('no media type is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': null } }));
    it('text/plain is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/plain' } }));
    it(
      'application/x-www-form-urlencoded is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    );
    it(
      'multipart/form-data is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'multipart/form-data; boundary=boundary' } }),
    );
    it(
      'application/xml is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/xml' } }),
    );
    it(
      'application/octet-stream is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/octet-stream' } }),
    );
    it(
      'application/jsonx is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/jsonx' } }),
    );
    it(
      'application/vnd.api+json is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/vnd.api+json' } }),
    );
    it('text/json is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/json' } }));
    it('text/html is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': 'text/html' } }));
    it(
      'application/x-json is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-json' } }),
    );
    it(
      'application/json5 is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/json5' } }),
    );
    it(
      'application/x-ndjson is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/x-ndjson' } }),
    );
    it(
      'application/json-patch+json is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/json-patch+json' } }),
    );
    it(
      'application/javascript is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/javascript' } }),
    );
    it('*/* is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': '*/*' } }));
    it(
      'application/* is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'application/*' } }),
    );
    it('json is refused (400)', addBook.refuses('media-type', { headers: { 'content-type': 'json' } }));
    it(
      'two media types is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'text/plain, application/json' } }),
    );
    it(
      'text/plain that mentions application/json is refused (400)',
      addBook.refuses('media-type', { headers: { 'content-type': 'text/plain; format="application/json"' } }),
    );
  });

  describe('JSON', () => {
    it('white space around the body is accepted', addBook.accepts({ text: ` \r\n\t${JSON.stringify(novel)}\n` }));
    it('a body over several lines is accepted', addBook.accepts({ text: JSON.stringify(novel, null, 2) }));
    it('its properties in another order is accepted', addBook.accepts({ text: JSON.stringify(turned(novel)) }));
    it(
      'a letter as its code is accepted',
      addBook.accepts({ text: '{"title":"\\u0045mma","kind":"novel","pages":474}' }),
    );
    it('a byte order mark is answered (201 or 400)', addBook.answers({ text: `\ufeff${JSON.stringify(novel)}` }));
    it(
      'a name twice is answered (201 or 400)',
      addBook.answers({ text: '{"title":null,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'a number of twenty digits is answered (201 or 400)',
      addBook.answers({ text: '{"unexpected":12345678901234567890,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'zero below zero is answered (201 or 400)',
      addBook.answers({ text: '{"unexpected":-0,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      '1000 arrays in one another is answered (201 or 400)',
      addBook.answers({
        text: '{"unexpected":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],"title":"Emma","kind":"novel","pages":474}',
      }),
    );
    it(
      '1000 objects in one another is answered (201 or 400)',
      addBook.answers({
        text: '{"unexpected":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}},"title":"Emma","kind":"novel","pages":474}',
      }),
    );
    it(
      'a number with a fraction of zero is answered (201 or 400)',
      addBook.answers({ text: `${JSON.stringify(novel).slice(0, -1)}.0}` }),
    );
    it(
      'a number with an exponent is answered (201 or 400)',
      addBook.answers({ text: `${JSON.stringify(novel).slice(0, -1)}e0}` }),
    );
    it(
      'a number of no computer is answered (201 or 400)',
      addBook.answers({ text: '{"title":"Emma","kind":"novel","pages":1e400}' }),
    );
    it(
      'half of a surrogate pair is answered (201 or 400)',
      addBook.answers({ text: JSON.stringify(novel).replace('"E', '"\\ud83dE') }),
    );
    it('no body is refused (400)', addBook.refuses('body-syntax', { text: '' }));
    it('white space alone is refused (400)', addBook.refuses('body-syntax', { text: ' \n' }));
    it('an open brace alone is refused (400)', addBook.refuses('body-syntax', { text: '{' }));
    it(
      'a body that ends too early is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).slice(0, -1) }),
    );
    it(
      'a body cut in half is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).slice(0, 21) }),
    );
    it(
      'text after the body is refused (400)',
      addBook.refuses('body-syntax', { text: `${JSON.stringify(novel)} more` }),
    );
    it('two bodies is refused (400)', addBook.refuses('body-syntax', { text: JSON.stringify(novel).repeat(2) }));
    it(
      'a comma too many is refused (400)',
      addBook.refuses('body-syntax', { text: `${JSON.stringify(novel).slice(0, -1)},}` }),
    );
    it(
      'a name in single quotes is refused (400)',
      addBook.refuses('body-syntax', { text: '{\'title\':"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'a name without quotes is refused (400)',
      addBook.refuses('body-syntax', { text: '{title:"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'a comma missing is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('","', '""') }),
    );
    it('a brace too many is refused (400)', addBook.refuses('body-syntax', { text: `${JSON.stringify(novel)}}` }));
    it(
      'a comment is refused (400)',
      addBook.refuses('body-syntax', { text: `/* comment */ ${JSON.stringify(novel)}` }),
    );
    it(
      'a comment in a line is refused (400)',
      addBook.refuses('body-syntax', { text: `// comment\n${JSON.stringify(novel)}` }),
    );
    it(
      'a comment after a hash is refused (400)',
      addBook.refuses('body-syntax', { text: `# comment\n${JSON.stringify(novel)}` }),
    );
    it(
      'a body in every line is refused (400)',
      addBook.refuses('body-syntax', { text: [JSON.stringify(novel), JSON.stringify(novel)].join('\n') }),
    );
    it(
      'a guard before the body is refused (400)',
      addBook.refuses('body-syntax', { text: `)]}',\n${JSON.stringify(novel)}` }),
    );
    it(
      'NaN for a number is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':NaN}') }),
    );
    it(
      'Infinity for a number is refused (400)',
      addBook.refuses('body-syntax', { text: '{"title":"Emma","kind":"novel","pages":Infinity}' }),
    );
    it(
      'a hexadecimal number is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':0x1}') }),
    );
    it(
      'a leading zero is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':01}') }),
    );
    it(
      'a leading plus is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':+1}') }),
    );
    it(
      'a point after a number is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':1.}') }),
    );
    it(
      'a point before a number is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace(':474}', ':.5}') }),
    );
    it(
      'True for true is refused (400)',
      addBook.refuses('body-syntax', { text: '{"a":True,"title":"Emma","kind":"novel","pages":474}' }),
    );
    it(
      'an unknown escape is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\\xE') }),
    );
    it(
      'a tab inside a string is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\tE') }),
    );
    it(
      'a line break inside a string is refused (400)',
      addBook.refuses('body-syntax', { text: JSON.stringify(novel).replace('"E', '"\nE') }),
    );
    it('plain words is refused (400)', addBook.refuses('body-syntax', { text: 'this is not JSON' }));
    it('form data is refused (400)', addBook.refuses('body-syntax', { text: 'name=value&other=1' }));
    it('NaN is refused (400)', addBook.refuses('body-syntax', { text: 'NaN' }));
    it('undefined is refused (400)', addBook.refuses('body-syntax', { text: 'undefined' }));
    it(
      'bytes that are not UTF-8 is refused (400)',
      addBook.refuses('body-syntax', {
        bytes: '7b227469746c65223a22ff456d6d61222c226b696e64223a226e6f76656c222c227061676573223a3437347d',
      }),
    );
    it(
      'a letter in Latin-1 is refused (400)',
      addBook.refuses('body-syntax', {
        bytes: '7b227469746c65223a22e9456d6d61222c226b696e64223a226e6f76656c222c227061676573223a3437347d',
      }),
    );
    it('a body in UTF-16 is refused (400)', addBook.refuses('body-syntax', { bytes: '7b002200610022003a0031007d00' }));
  });

  describe('method', () => {
    it('PUT is refused (404, 405 or 501)', addBook.lacks('PUT'));
    it('PATCH is refused (404, 405 or 501)', addBook.lacks('PATCH'));
    it('DELETE is refused (404, 405 or 501)', addBook.lacks('DELETE'));
  });

  describe('path', () => {
    it('a longer path is refused (404, 405 or 501)', addBook.lacksPath('/books-unknown'));
    it('a path cut short is refused (404, 405 or 501)', addBook.lacksPath('/book'));
    it('a path with an ending is refused (404, 405 or 501)', addBook.lacksPath('/books.json'));
    it('a path below something is refused (404, 405 or 501)', addBook.lacksPath('/unknown/books'));
  });
});
