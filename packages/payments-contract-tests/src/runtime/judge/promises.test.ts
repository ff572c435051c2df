import { describe, expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import type { Rule } from '../exchange/check.ts';
import { valid } from '../testing/contract.ts';
import { brokenPromises } from './promises.ts';

function broken(sent: Json, answer: Json, rule?: Rule): string[] {
  const check = { ...valid({ body: sent }), ...(rule ? { rule } : {}) };
  return brokenPromises(check, answer, new Map()).map(({ expected, got }) => `${expected} | ${got}`);
}

describe('an echoed value', () => {
  test.each<[string, Json, Json, string[]]>([
    ['as it was sent', { name: 'x', notes: { a: '1', b: '2' } }, { name: 'x', notes: { b: '2', a: '1' } }, []],
    ['another', { name: 'x' }, { name: 'X' }, ['/name as it was sent: "x" | "X"']],
    ['not at all', { name: 'x' }, {}, ['/name as it was sent: "x" | nothing']],
    [
      'with less',
      { name: 'x', notes: { a: '1', b: '2' } },
      { name: 'x', notes: { a: '1' } },
      ['/notes as it was sent: {"a":"1","b":"2"} | {"a":"1"}'],
    ],
    ['with more', { name: 'x', notes: {} }, { name: 'x', notes: { a: '1' } }, []],
    ['with a property more in an item', { name: 'x', notes: [{ a: 1 }] }, { name: 'x', notes: [{ a: 1, b: 2 }] }, []],
    ['with a value for what was sent as null', { name: 'x', notes: { a: null } }, { name: 'x', notes: { a: 5 } }, []],
    [
      'with a value for an item that was sent as null',
      { name: 'x', notes: [null] },
      { name: 'x', notes: [5] },
      ['/notes as it was sent: [null] | [5]'],
    ],
    [
      'without a place that is free',
      { name: 'x', lines: [{ id: 1, price: 5 }] },
      { name: 'x', lines: [{ id: 1 }] },
      [],
    ],
    [
      'with another value at a place that is free',
      { name: 'x', lines: [{ id: 1, price: 5 }] },
      { name: 'x', lines: [{ id: 1, price: 6 }] },
      [],
    ],
    [
      'in another order',
      { name: 'x', notes: [1, 2] },
      { name: 'x', notes: [2, 1] },
      ['/notes as it was sent: [1,2] | [2,1]'],
    ],
    [
      'with a shorter list',
      { name: 'x', notes: [null] },
      { name: 'x', notes: [] },
      ['/notes as it was sent: [null] | []'],
    ],
    [
      'with nulls for what was omitted',
      { name: 'x', notes: [{ a: 1 }] },
      { name: 'x', notes: [{ a: 1, b: null }] },
      [],
    ],
    [
      'as a list instead of an object',
      { name: 'x', notes: { 0: 1 } },
      { name: 'x', notes: [1] },
      ['/notes as it was sent: {"0":1} | [1]'],
    ],
    [
      'with an inherited name',
      { name: 'x', notes: { toString: '1' } },
      { name: 'x', notes: {} },
      ['/notes as it was sent: {"toString":"1"} | {}'],
    ],
  ])('%s', (_title, sent, answer, want) => {
    expect(broken(sent, answer)).toEqual(want);
  });
});

test("what was not sent is the server's own business", () => {
  expect(broken({}, { name: 'made up', notes: {} })).toEqual([]);
  expect(broken({ notes: null }, { notes: null })).toEqual([]);
  expect(broken({}, { notes: { of: 'another' } })).toEqual([]);
});

test('a value is repeated only under its condition', () => {
  expect(broken({ nick: 'x', fresh: true }, { nick: 'y' })).toEqual(['/nick as it was sent: "x" | "y"']);
  expect(broken({ nick: 'x', fresh: false }, { nick: 'y' })).toEqual([]);
  expect(broken({ nick: 'x' }, { nick: 'y' })).toEqual([]);
});

test('a value that nobody asked for is absent, null or empty', () => {
  for (const discount of [undefined, null, false]) {
    const sent = discount === undefined ? {} : { code: discount };
    for (const kept of [{}, { discount: null }, { discount: '' }]) expect(broken(sent, kept)).toEqual([]);
    const why = discount === undefined ? 'was not sent' : `is ${discount}`;
    expect(broken(sent, { discount: 'd_1' })).toEqual([`/discount without a value, because /code ${why} | "d_1"`]);
  }
  expect(broken({ code: 'TEN' }, { discount: 'd_1' })).toEqual([]);
});

test('a value differs from another one of the request', () => {
  expect(broken({ code: 'TEN' }, { discount: 'TEN' })).toEqual(['/discount to differ from /code | "TEN"']);
});

test('an unlisted property may be returned or not', () => {
  const rule = { at: '/notes/unexpected', schema: '/x', keyword: 'additionalProperties' };
  const sent = { name: 'x', notes: { a: 1, unexpected: 'value' } };
  expect(broken(sent, { name: 'x', notes: { a: 1 } }, rule)).toEqual([]);
  expect(broken(sent, sent, rule)).toEqual([]);
  expect(broken(sent, { name: 'x', notes: {} }, rule)).toHaveLength(1);
  expect(broken(sent, { name: 'x', notes: { a: 1 } })).toHaveLength(1);
});

test('an optional property may be absent, but not wrong', () => {
  expect(broken({ tags: ['a'] }, {})).toEqual([]);
  expect(broken({ tags: ['a'] }, { tags: null })).toEqual([]);
  expect(broken({ tags: ['a'] }, { tags: [] })).toEqual(['/tags as it was sent: ["a"] | []']);
});

test('a requested value is present', () => {
  expect(broken({ name: 'x', wantLink: true }, { name: 'x' })).toEqual([
    '/link with a value, because /wantLink is true | nothing',
  ]);
  expect(broken({ name: 'x', wantLink: true }, { name: 'x', link: null })).toHaveLength(1);
  expect(broken({ name: 'x', wantLink: true }, { name: 'x', link: '' })).toHaveLength(1);
  expect(broken({ name: 'x', wantLink: true }, { name: 'x', link: 'https://x' })).toEqual([]);
  expect(broken({ name: 'x', wantLink: false }, { name: 'x' })).toEqual([]);
});

test('a unique value is remembered during the whole run', () => {
  const seen = new Map();
  const ids = (id: Json, memory = seen) =>
    brokenPromises(valid({ body: { name: 'x' } }), { name: 'x', id }, memory).map(
      ({ expected, got }) => `${expected} | ${got}`,
    );
  expect([ids('a'), ids('b'), ids(null), ids(null)]).toEqual([[], [], [], []]);
  expect(ids('a')).toEqual(['/id to differ from every earlier answer | "a"']);
  expect(ids('a', new Map())).toEqual([]);
});
