import { describe, expect, test } from 'vitest';
import { writeCookies, writeHeaders, writePath, writeQuery } from './target.ts';

describe('a path', () => {
  test('is filled by style', () => {
    const parameters = [{ name: 'b', in: 'path', style: 'label' }] as const;
    expect(writePath('/x/{a}{b}/y', parameters, { a: 'a/b', b: ['c', 'd'] })).toBe('/x/a%2Fb.c,d/y');
  });
  test.each(['', '.', '..', null, undefined, []])('is not changed by %j', (a) => {
    expect(() => writePath('/x/{a}/y', [], { a })).toThrow(RangeError);
  });
  test('is not changed by an empty label', () => {
    expect(() => writePath('/x/{a}', [{ name: 'a', in: 'path', style: 'label' }], { a: '' })).toThrow('`a`');
  });
  test('may have dots in its segments', () => {
    expect(writePath('/x/{a}.json', [], { a: '..' })).toBe('/x/...json');
  });
});

test('a query, cookies and headers hold what is sent', () => {
  const parameters = [{ name: 'ids', in: 'query', explode: false }] as const;
  expect(writeQuery(parameters, { ids: ['a', 'b'], none: undefined, other: 'x y' })).toBe('ids=a,b&other=x%20y');
  expect(writeQuery([], {})).toBe('');
  expect(writeCookies([], { a: 1, b: 'x;y' })).toBe('a=1; b=x%3By');
  expect(writeHeaders([{ name: 'X-Ids', in: 'header', explode: true }], { 'x-ids': { a: 1, b: 2 }, y: null })).toEqual([
    ['x-ids', 'a=1,b=2'],
  ]);
});
