import { expect, test } from 'vitest';
import { at, entries, remove, repeat, set } from './edit.ts';

const body = { a: [{ b: 1 }, { b: 2 }], 'c/d~e': 3 };

test('a value is taken from its place', () => {
  expect(at(body, '/a/1')).toEqual({ b: 2 });
  expect(at(body, '/c~1d~0e')).toBe(3);
  expect(() => at(body, '/a/2')).toThrow('The body has nothing at /a/2.');
  expect(() => at(body, '/toString')).toThrow(RangeError);
});

test('a value is set in a copy, in its place', () => {
  expect(JSON.stringify(set(body, '/a/0/b', null))).toBe('{"a":[{"b":null},{"b":2}],"c/d~e":3}');
  expect(JSON.stringify(set(body, '/f', 4))).toBe('{"a":[{"b":1},{"b":2}],"c/d~e":3,"f":4}');
  expect(JSON.stringify(set({}, '/__proto__', 1))).toBe('{"__proto__":1}');
  expect(set(body, '', 5)).toBe(5);
  expect(body.a[0]).toEqual({ b: 1 });
});

test('a property and an item are removed', () => {
  expect(remove(body, '/a')).toEqual({ 'c/d~e': 3 });
  expect(remove(body, '/a/0')).toEqual({ a: [{ b: 2 }], 'c/d~e': 3 });
});

test('lists and maps of any size', () => {
  expect(repeat(3, 'x')).toEqual(['x', 'x', 'x']);
  expect(entries(2, 1)).toEqual({ key1: 1, key2: 1 });
});
