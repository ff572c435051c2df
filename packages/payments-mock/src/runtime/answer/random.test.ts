import { expect, test } from 'vitest';
import { freshCharacters, seededRandom } from './random.ts';

test.each([
  ['T000000', /^T\d{6}$/],
  ['AB-12', /^[A-Z]{2}-\d{2}$/],
  ['abc', /^[a-z]{3}$/],
])('new text like %s keeps its form', (like, form) => {
  const all = Array.from({ length: 9 }, (_one, seed) => freshCharacters(like, seededRandom(seed)));
  expect(all.filter((text) => !form.test(text))).toEqual([]);
  expect(new Set(all).size).toBeGreaterThan(7);
});
