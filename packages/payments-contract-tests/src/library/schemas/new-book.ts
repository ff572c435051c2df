// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { remove, set } from '../../runtime/document/edit.ts';
import type { ValuePlace } from '../../runtime/suite/value-place.ts';
import { missing, renamed } from '../../runtime/suite/value-place.ts';
import { hardTexts, plainValues } from '../requests.ts';
import { base, describe, it, values } from '../suite.ts';

/** A valid value. */
const usual = base({ title: 'Emma', kind: 'novel', pages: 474 });

/** With optional fields. */
const complete = base({ title: 'Emma', kind: 'novel', pages: 474, subtitle: 'text', price: 1 });

/** With Atlas. */
const atlas = set(remove(set(usual, '/kind', 'atlas'), '/pages'), '/maps', ['123e4567-e89b-42d3-a456-426614174000']);

/** Every `NewBook`, wherever requests use it. */
export function newBookCases(value: ValuePlace): void {
  describe('', () => {
    const field = value.field(usual, '', '/components/schemas/new-book');
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty array'],
      'type',
    );
    it('refuses the value inside an array', field.refuses([field.value], 'type'));
    it('refuses the value as a string', field.refuses(JSON.stringify(field.value), 'type'));
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
    it('refuses an object that matches no variant', field.refuses({}, 'oneOf'));
    it(
      'refuses the properties of Novel and Atlas together',
      field.refuses(
        set(set(set(field.value, '/kind', 'atlas'), '/pages', 1), '/maps', ['123e4567-e89b-42d3-a456-426614174000']),
        'oneOf',
      ),
    );
    it('refuses missing kind', field.refuses(set(remove(field.value, '/kind'), '/pages', 1), 'oneOf'));
    it('refuses unknown kind', field.refuses(set(set(field.value, '/kind', 'unknown'), '/pages', 1), 'oneOf'));
  });

  describe(' (Novel)', () => {
    const field = value.field(usual, '', '/components/schemas/Novel/allOf/0');
    it(
      'accepts an unknown property',
      field.accepts(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
    it(
      'accepts an unknown property with an object',
      field.accepts(set(field.value, '/unexpected', { a: [1] }), 'additionalProperties', '/unexpected'),
    );
  });

  describe(' (Novel).title', () => {
    const field = value.field(usual, '/title', '/components/schemas/Titled/properties/title');
    it('refuses a missing value', field.refuses(missing, 'required'));
    it('refuses the name in capitals', field.refuses(renamed('TITLE'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['Emma'], 'type'));
    it('refuses 0 characters', field.refuses('', 'minLength'));
    it('accepts 1 character', field.accepts('a', 'minLength'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji', field.refuses('😀'.repeat(201), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe(' (Novel).subtitle', () => {
    const field = value.field(usual, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('accepts a missing value', field.in(complete).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['text'], 'type'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji', field.refuses('😀'.repeat(201), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe(' (Novel).kind', () => {
    const field = value.field(usual, '/kind', '/components/schemas/Novel/allOf/1/properties/kind');
    it('refuses a missing value', field.refuses(missing, 'required'));
    it('refuses the name in capitals', field.refuses(renamed('KIND'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['novel'], 'type'));
    it('accepts "novel"', field.accepts('novel', 'enum'));
    it('refuses "unknown"', field.refuses('unknown', 'enum'));
    it('refuses "novea"', field.refuses('novea', 'enum'));
    it('refuses ""', field.refuses('', 'enum'));
    it('refuses "NOVEL"', field.refuses('NOVEL', 'enum'));
    it('refuses "Novel"', field.refuses('Novel', 'enum'));
    it('refuses "novel "', field.refuses('novel ', 'enum'));
    it('refuses " novel"', field.refuses(' novel', 'enum'));
    it('refuses "novel\\n"', field.refuses('novel\n', 'enum'));
    it('refuses "nove"', field.refuses('nove', 'enum'));
    it('refuses "novell"', field.refuses('novell', 'enum'));
    it('refuses "novel\\u0000"', field.refuses('novel\u0000', 'enum'));
    it('refuses "novel,novel"', field.refuses('novel,novel', 'enum'));
    it('refuses "\\uff4e\\uff4f\\uff56\\uff45\\uff4c"', field.refuses('ｎｏｖｅｌ', 'enum'));
    it('refuses "n\\u043evel"', field.refuses('nоvel', 'enum'));
  });

  describe(' (Novel).pages', () => {
    const field = value.field(usual, '/pages', '/components/schemas/Novel/allOf/1/properties/pages');
    it('refuses a missing value', field.refuses(missing, 'required'));
    it('refuses the name in capitals', field.refuses(renamed('PAGES'), 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the number as a string', field.refuses('474', 'type'));
    it('refuses the number inside an array', field.refuses([474], 'type'));
    it('accepts 1', field.accepts(1, 'minimum'));
    it('refuses 0', field.refuses(0, 'minimum'));
    it('accepts 2', field.accepts(2, 'minimum'));
    it('refuses 2147483648', field.refuses(2147483648, 'format'));
    it('refuses a fraction', field.refuses(474.5, 'type'));
    it('refuses a tiny fraction', field.refuses(474.0000009536743, 'type'));
  });

  describe(' (Novel).price', () => {
    const field = value.field(usual, '/price', '/components/schemas/Novel/allOf/1/properties/price');
    it('accepts a missing value', field.in(complete).accepts(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a string', 'the empty string', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the number as a string', field.refuses('1', 'type'));
    it('refuses the number inside an array', field.refuses([1], 'type'));
    it('refuses 0', field.refuses(0, 'exclusiveMinimum'));
    it('accepts 0.01', field.accepts(0.01, 'exclusiveMinimum'));
    it('accepts a fraction', field.accepts(1.25));
    it('refuses a number that is not a multiple of 0.01', field.refuses(1.005, 'multipleOf'));
  });

  describe(' (Atlas).title', () => {
    const field = value.field(atlas, '/title', '/components/schemas/Titled/properties/title');
    it('refuses a missing value', field.refuses(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['Emma'], 'type'));
    it('refuses 0 characters', field.refuses('', 'minLength'));
    it('accepts 1 character', field.accepts('a', 'minLength'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji', field.refuses('😀'.repeat(201), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe(' (Atlas).subtitle', () => {
    const field = value.field(atlas, '/subtitle', '/components/schemas/Titled/properties/subtitle');
    it('accepts a missing value', field.in(complete).accepts(missing, 'required'));
    it('accepts null', field.accepts(null, 'type'));
    values(
      field,
      'refuses',
      plainValues,
      ['true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['text'], 'type'));
    it('accepts 200 characters', field.accepts('a'.repeat(200), 'maxLength'));
    it('refuses 201 characters', field.refuses('a'.repeat(201), 'maxLength'));
    it('accepts 200 emoji', field.accepts('😀'.repeat(200), 'maxLength'));
    it('refuses 201 emoji', field.refuses('😀'.repeat(201), 'maxLength'));
    values(field, 'accepts', hardTexts, [
      'the empty string',
      'a single space',
      'spaces around the text',
      'quotes and markup',
      'non-Latin letters',
      'control characters',
      'the text "null"',
      'the text "true"',
      'a string of digits',
      'two spaces, a plus sign and a percent encoding',
    ]);
  });

  describe(' (Atlas)', () => {
    const field = value.field(atlas, '', '/components/schemas/Atlas/allOf/1');
    it(
      'refuses an unknown property',
      field.refuses(set(field.value, '/unexpected', 'value'), 'additionalProperties', '/unexpected'),
    );
  });

  describe(' (Atlas).kind', () => {
    const field = value.field(atlas, '/kind', '/components/schemas/Atlas/allOf/1/properties/kind');
    it('refuses a missing value', field.refuses(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['atlas'], 'type'));
    it('accepts "atlas"', field.accepts('atlas', 'enum'));
    it('refuses "unknown"', field.refuses('unknown', 'enum'));
    it('refuses "atlaa"', field.refuses('atlaa', 'enum'));
    it('refuses ""', field.refuses('', 'enum'));
    it('refuses "ATLAS"', field.refuses('ATLAS', 'enum'));
    it('refuses "Atlas"', field.refuses('Atlas', 'enum'));
    it('refuses "atlas "', field.refuses('atlas ', 'enum'));
    it('refuses " atlas"', field.refuses(' atlas', 'enum'));
    it('refuses "atlas\\n"', field.refuses('atlas\n', 'enum'));
    it('refuses "atla"', field.refuses('atla', 'enum'));
    it('refuses "atlass"', field.refuses('atlass', 'enum'));
    it('refuses "atlas\\u0000"', field.refuses('atlas\u0000', 'enum'));
    it('refuses "atlas,atlas"', field.refuses('atlas,atlas', 'enum'));
    it('refuses "\\uff41\\uff54\\uff4c\\uff41\\uff53"', field.refuses('ａｔｌａｓ', 'enum'));
    it('refuses "\\u0430tlas"', field.refuses('аtlas', 'enum'));
  });

  describe(' (Atlas).maps', () => {
    const field = value.field(atlas, '/maps', '/components/schemas/Atlas/allOf/1/properties/maps');
    it('refuses a missing value', field.refuses(missing, 'required'));
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'a string', 'the empty string', 'an empty object'],
      'type',
    );
    it('refuses an item without an array', field.refuses('123e4567-e89b-42d3-a456-426614174000', 'type'));
    it('refuses an object of the items', field.refuses({ '0': '123e4567-e89b-42d3-a456-426614174000' }, 'type'));
    it('refuses 0 items', field.refuses([], 'minItems'));
    it('accepts 1 item', field.accepts(field.value, 'minItems'));
    it(
      'refuses the same item twice',
      field.refuses(['123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-42d3-a456-426614174000'], 'uniqueItems'),
    );
  });

  describe(' (Atlas).maps[]', () => {
    const field = value.field(atlas, '/maps/0', '/components/schemas/Atlas/allOf/1/properties/maps/items');
    values(
      field,
      'refuses',
      plainValues,
      ['null', 'true', 'false', 'a number', 'zero', 'an empty array', 'an empty object'],
      'type',
    );
    it('refuses the string inside an array', field.refuses(['123e4567-e89b-42d3-a456-426614174000'], 'type'));
    it('accepts 123e4567-e89b-42d3-a456-426614174000', field.accepts('123e4567-e89b-42d3-a456-426614174000', 'format'));
    it('refuses a missing digit', field.refuses('123e4567-e89b-42d3-a456-42661417400', 'format'));
    it('refuses an extra digit', field.refuses('123e4567-e89b-42d3-a456-4266141740000', 'format'));
    it('refuses no hyphens', field.refuses('123e4567e89b42d3a456426614174000', 'format'));
    it(
      'refuses a letter that is not a hexadecimal digit',
      field.refuses('123e4567-e89b-42d3-a456-42661417400g', 'format'),
    );
  });
}
