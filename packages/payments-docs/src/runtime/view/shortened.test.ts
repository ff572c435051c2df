import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

const text = 'x'.repeat(500);
const value = { a: text, b: { c: text, d: { e: 1, f: [{ g: 2 }] } } };

test('a long value loses its innermost parts until it is short', () => {
  expect(shortened(value, () => true)).toEqual({ a: text, b: { c: text } });
  expect(shortened({ ...value, a: '' }, () => true)).toEqual({ ...value, a: '' });
});

test('nothing is left out that the schema requires', () => {
  expect(shortened(value, (one) => JSON.stringify(one).includes('"e"'))).toEqual({
    a: text,
    b: { c: text, d: { e: 1 } },
  });
  expect(shortened(value, () => false)).toEqual(value);
});
