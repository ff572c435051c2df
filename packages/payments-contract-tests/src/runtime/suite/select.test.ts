import { expect, test } from 'vitest';
import { readShard } from '../settings/settings.ts';
import { valid } from '../testing/testing.ts';
import { matcher, nameOf, select } from './select.ts';

const cases = ['a (1)', 'a [2]', 'b *', 'b', 'c'].map((title) => ({ path: ['POST /things', title], check: valid() }));
const names = (...options: Parameters<typeof select> extends [unknown, ...infer Rest] ? Rest : never): string[] =>
  select(cases, ...options).map((one) => one.path[1] ?? '');

test('a pattern stands for itself but for *', () => {
  expect(matcher('POST /things › a (1)')('POST /things › a (1)')).toBe(true);
  expect(matcher('POST * (1)')('POST /things › a (1)')).toBe(true);
  expect(matcher('things')('POST /things › b')).toBe(false);
  expect(matcher('*b *')('POST /things › b *')).toBe(true);
  expect(matcher('a.c')('abc')).toBe(false);
});

test('parts of names select cases, and every part must be in one', () => {
  expect(names([])).toEqual(['a (1)', 'a [2]', 'b *', 'b', 'c']);
  expect(names(['[2]', '(1)'])).toEqual(['a (1)', 'a [2]']);
  expect(names(['things*b'])).toEqual(['b *', 'b']);
  expect(() => names(['c', 'nothing', 'no'])).toThrow(
    'No case has "nothing" in its name. `payments-contract --list` prints the names.\nNo case has "no" in',
  );
});

test('the shards together are all cases, each once', () => {
  const parts = ['1/3', '2/3', '3/3'].map((text) => select(cases, [], readShard(text)).map(nameOf));
  expect(parts.map((part) => part.length)).toEqual([2, 2, 1]);
  expect(parts.flat().sort()).toEqual(cases.map(nameOf).sort());
  expect(select(cases.slice(0, 1), [], { part: 2, of: 2 })).toEqual([]);
});

test.each(['0/3', '4/3', '1', 'a/b', '1/0'])('%s is no shard', (text) => {
  expect(() => readShard(text)).toThrow(`--shard is "${text}". Give a part and how many there are, such as 1/3.`);
});
