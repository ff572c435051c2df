import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/api.ts';
import { certifierOf } from './certify.ts';

const document = {
  openapi: '3.1.0',
  components: {
    schemas: {
      Cat: {
        type: 'object',
        required: ['lives'],
        properties: { lives: { type: 'integer', maximum: 9 }, tricks: false },
      },
      Dog: { type: 'object', required: ['tricks'], properties: { tricks: { type: 'array' }, lives: false } },
      Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] },
      Owner: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 2, pattern: '^[A-Z]' },
          pet: { $ref: '#/components/schemas/Pet' },
          'a/b~c': { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] },
          notes: { type: 'object', propertyNames: { maxLength: 3 } },
        },
      },
    },
  },
};
const owner = '/components/schemas/Owner';
const certifier = certifierOf(document as { [key: string]: Json });
const breaksOnly = (value: Json, pointer: string, ...keywords: string[]): boolean =>
  certifier.breaksOnly(owner, value, { pointer, keywords });

test('a valid value breaks no keyword', () => {
  expect(certifier.valid(owner, { name: 'Ada', pet: { lives: 9 } })).toBe(true);
  expect(breaksOnly({ name: 'Ada' }, '/name', 'minLength')).toBe(false);
});

test('any value is valid if the document does not restrict it', () => {
  expect(certifier.valid('/components/schemas/Cat/additionalProperties', { any: 'thing' })).toBe(true);
});

describe('one fault', () => {
  test.each<[string, Json, string, string]>([
    ['a limit', { name: 'A' }, '/name', 'minLength'],
    ['a missing property, at its own place', {}, '/name', 'required'],
    ['an unknown property, at its own place', { name: 'Ada', age: 3 }, '/age', 'additionalProperties'],
    ['a limit on names', { name: 'Ada', notes: { long: 1 } }, '/notes', 'propertyNames/maxLength'],
    ['a nullable schema', { name: 'Ada', 'a/b~c': 0 }, '/a~1b~0c', 'minimum'],
    ['a fault inside one member of a union', { name: 'Ada', pet: { lives: 10 } }, '/pet/lives', 'maximum'],
    ['a property that a member forbids', { name: 'Ada', pet: { tricks: [], lives: 1 } }, '/pet/lives', 'false schema'],
    ['a union without a match', { name: 'Ada', pet: 'cat' }, '/pet', 'oneOf'],
    ['a required property of a member', { name: 'Ada', pet: {} }, '/pet/lives', 'required'],
  ])('%s', (_title, value, pointer, keyword) => {
    expect(breaksOnly(value, pointer, keyword)).toBe(true);
  });
});

describe('another fault, or a second one', () => {
  test.each<[string, Json, string, string]>([
    ['another keyword', { name: 'A' }, '/name', 'pattern'],
    ['another place', { name: 'A' }, '/pet', 'minLength'],
    ['two keywords at once', { name: 'a' }, '/name', 'minLength'],
    ['a second fault elsewhere', { name: 'A', age: 3 }, '/name', 'minLength'],
    ['a fault beside a union', { pet: { lives: 10 } }, '/pet/lives', 'maximum'],
    ['two faults inside a member', { name: 'Ada', pet: { lives: 9.5, tricks: 1 } }, '/pet/lives', 'type'],
    ['a fault outside the broken union', { name: 'Ada', pet: {} }, '/name', 'required'],
  ])('%s', (_title, value, pointer, keyword) => {
    expect(breaksOnly(value, pointer, keyword)).toBe(false);
  });
});

test('paths with braces and slashes can be pointed at', () => {
  const paths = { '/things/{id}#part': { post: { schema: { type: 'string', maxLength: 1 } } } };
  const other = certifierOf({ paths });
  expect(other.valid('/paths/~1things~1{id}#part/post/schema', 'ab')).toBe(false);
});
