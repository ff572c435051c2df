import { expect, test } from 'vitest';
import { removeAt, replaceAt, sameJson, valueAt } from './body.ts';

const body = { a: [{ b: 1 }, { b: 2 }], 'c/d~e': 3 };

test('a value is read at its pointer', () => {
  expect(valueAt(body, '/a/1/b')).toBe(2);
  expect(valueAt(body, '/c~1d~0e')).toBe(3);
  expect(valueAt(body, '')).toBe(body);
  expect(valueAt(body, '/a/2/b')).toBeUndefined();
  expect(valueAt(body, '/toString')).toBeUndefined();
});

test('a value is replaced in a copy, in its place', () => {
  expect(JSON.stringify(replaceAt(body, '/a/0/b', 9))).toBe('{"a":[{"b":9},{"b":2}],"c/d~e":3}');
  expect(JSON.stringify(replaceAt(body, '/f', 4))).toBe('{"a":[{"b":1},{"b":2}],"c/d~e":3,"f":4}');
  expect(replaceAt(body, '', null)).toBe(null);
  expect(valueAt(body, '/a/0/b')).toBe(1);
});

test('a property and an item are removed', () => {
  expect(removeAt(body, '/a/0')).toEqual({ a: [{ b: 2 }], 'c/d~e': 3 });
  expect(removeAt(body, '/c~1d~0e')).toEqual({ a: [{ b: 1 }, { b: 2 }] });
});

test('`__proto__` is a name like any other', () => {
  const changed = replaceAt({ a: 1 }, '/__proto__', 2);
  expect(JSON.stringify(changed)).toBe('{"a":1,"__proto__":2}');
  expect(valueAt(changed, '/__proto__')).toBe(2);
});

test('JSON is the same whatever the order of its properties', () => {
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson(null, {})).toBe(false);
});
