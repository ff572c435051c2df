import { expect, test } from 'vitest';
import { idOf, matcher, nameOf } from '../suite/case.ts';
import { valid } from '../testing/contract.ts';
import { select } from './select.ts';
import { readShard } from './settings.ts';

const cases = ['a (1)', 'a [2]', 'b *', 'b', 'c'].map((title) => ({ path: ['POST /things', title], check: valid() }));
const names = (only: string[]): string[] =>
  select(cases, only, undefined, 'library-contract').map((one) => one.path[1] ?? '');

test('only * is special in a pattern', () => {
  expect(matcher('POST /things › a (1)')('POST /things › a (1)')).toBe(true);
  expect(matcher('POST * (1)')('POST /things › a (1)')).toBe(true);
  expect(matcher('things')('POST /things › b')).toBe(false);
  expect(matcher('*b *')('POST /things › b *')).toBe(true);
  expect(matcher('a.c')('abc')).toBe(false);
});

test('text selects the cases whose names contain it, and must match one', () => {
  expect(names([])).toEqual(['a (1)', 'a [2]', 'b *', 'b', 'c']);
  expect(names(['[2]', '(1)'])).toEqual(['a (1)', 'a [2]']);
  expect(names(['things*b'])).toEqual(['b *', 'b']);
  expect(() => names(['c', 'nothing', 'no'])).toThrow(
    'No case has "nothing" in its name. `library-contract --list` prints the names.\nNo case has "no" in',
  );
});

test.each([
  [2, [3, 2]],
  [3, [2, 2, 1]],
  [7, [1, 1, 1, 1, 1, 0, 0]],
])('%i shards together have every case once', (of, want) => {
  for (const ids of [[], cases.map(nameOf).map(idOf)]) {
    const shards = want.map((_count, index) =>
      select(cases, [], readShard(`${index + 1}/${of}`), 'library-contract', ids),
    );
    expect(shards.map((shard) => shard.length)).toEqual(want);
    expect(new Set(shards.flat())).toEqual(new Set(cases));
  }
});

test.each(['0/3', '4/3', '1', 'a/b', '1/0'])('%s is not a shard', (text) => {
  expect(() => readShard(text)).toThrow(`--shard is "${text}". Give a part and the number of parts, such as 1/3.`);
});
