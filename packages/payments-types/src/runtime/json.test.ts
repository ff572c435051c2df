import { expect, test } from 'vitest';
import { fromPointer, type Json, member, toPointer, valueAt } from './json.ts';

// The document and the pointers of RFC 6901, section 5.
const document: Json = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

const pointers: { pointer: string; tokens: string[]; value: Json }[] = [
  { pointer: '', tokens: [], value: document },
  { pointer: '/foo', tokens: ['foo'], value: ['bar', 'baz'] },
  { pointer: '/foo/0', tokens: ['foo', '0'], value: 'bar' },
  { pointer: '/', tokens: [''], value: 0 },
  { pointer: '/a~1b', tokens: ['a/b'], value: 1 },
  { pointer: '/c%d', tokens: ['c%d'], value: 2 },
  { pointer: '/e^f', tokens: ['e^f'], value: 3 },
  { pointer: '/g|h', tokens: ['g|h'], value: 4 },
  { pointer: '/i\\j', tokens: ['i\\j'], value: 5 },
  { pointer: '/k"l', tokens: ['k"l'], value: 6 },
  { pointer: '/ ', tokens: [' '], value: 7 },
  { pointer: '/m~0n', tokens: ['m~n'], value: 8 },
];

test.each(pointers)('`$pointer` has its tokens and leads to its value', ({ pointer, tokens, value }) => {
  expect(toPointer(tokens)).toBe(pointer);
  expect(fromPointer(pointer)).toEqual(tokens);
  expect(valueAt(document, pointer)).toEqual(value);
});

test('an escaped tilde before a 1 is not an escaped slash', () => {
  expect(toPointer(['~1'])).toBe('/~01');
  expect(fromPointer('/~01')).toEqual(['~1']);
});

test('an index may be a number, and a pointer the fragment of a URI', () => {
  expect(toPointer(['foo', 1])).toBe('/foo/1');
  expect(fromPointer('#/foo/1')).toEqual(['foo', '1']);
});

test('a pointer to a missing or inherited value leads to undefined', () => {
  for (const pointer of ['/bar', '/foo/2', '/foo/length', '/foo/0/0', '/toString', '/__proto__']) {
    expect([pointer, valueAt(document, pointer)]).toEqual([pointer, undefined]);
  }
  expect(member(undefined, 'foo')).toBeUndefined();
});
