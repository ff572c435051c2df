import { describe, expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import type { Contract, Step } from '../exchange/check.ts';
import { contract } from '../testing/contract.ts';
import { judgeCreations, judgeLookUp } from './looked-up.ts';

const found: Contract = {
  ...contract,
  method: 'GET',
  accepts: ['200'],
  promises: [],
  spec: {
    sources: {},
    document: {
      paths: {
        '/things/{id}': {
          get: {
            responses: {
              200: {
                content: {
                  'application/json': {
                    schema: { properties: { id: {}, name: {}, price: { 'x-overridable': true } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
const step: Step = { contract: found, parameters: { 'path id': '$response.body#/id' }, pointer: '', isGone: false };
const created = { ...contract, method: 'POST', path: '/things', promises: [] };

function findings(sent: Json, answer: Json, got: Json, one = step): string[] {
  return judgeLookUp({ contract: created, sent, answer }, one, got).map(({ expected, got }) => `${expected} | ${got}`);
}

describe('a look-up returns what was created', () => {
  const sent = { name: 'x', price: 5, notes: { a: 1 }, status: 'new' };
  const answer = { id: 7, ...sent, made: 'today' };
  test.each<[string, Json, string[]]>([
    ['as it was', answer, []],
    ['with more', { ...answer, notes: { a: 1, b: 2 }, more: true }, []],
    ['with what the server has changed by itself', { ...answer, status: 'ready', made: 'tomorrow', price: 6 }, []],
    ['without what its schema does not list', { id: 7, name: 'x' }, []],
    ['with the identifier as text', { ...answer, id: '7' }, []],
    ['another', { ...answer, id: 8 }, ['/id as it was created: 7 | 8']],
    ['with another name', { ...answer, name: 'X' }, ['/name as it was created: "x" | "X"']],
    ['without its name', { id: 7 }, ['/name as it was created: "x" | nothing']],
    ['with less in it', { ...answer, notes: {} }, ['/notes as it was created: {"a":1} | {}']],
  ])('%s', (_how, got, want) => {
    expect(findings(sent, answer, got)).toEqual(want);
  });

  test('what the creation did not repeat is free', () => {
    expect(findings({ name: 'x' }, { id: 7, name: 'X' }, { id: 7, name: 'x' })).toEqual([]);
  });

  test('inside of another object', () => {
    const inner = { ...step, parameters: { 'path id': '$response.body#/data/id' } };
    expect(findings({ name: 'x' }, { data: { id: 7, name: 'x' } }, { id: 8, name: 'y' }, inner)).toEqual([
      '/id as it was created: 7 | 8',
      '/name as it was created: "x" | "y"',
    ]);
  });
});

test('the whole answer around a nested identifier is compared', () => {
  const nested = { ...step, parameters: { 'path id': '$response.body#/tag/number' } };
  const answer = { name: 'x', tag: { number: 7 } };
  expect(findings({ name: 'x' }, answer, { ...answer, name: 'y' }, nested)).toEqual([
    '/name as it was created: "x" | "y"',
  ]);
});

describe('a link to something else than what was created', () => {
  const author = { ...step, contract: { ...found, path: '/authors/{id}' } };
  test('has properties of its own', () => {
    expect(findings({ name: 'x' }, { id: 7, name: 'x' }, { id: 7, name: 'y' }, author)).toEqual([]);
  });
  test('may be the same for several creations', () => {
    const made = ['x', 'y'].map((name) => ({
      creation: { contract: created, sent: { name }, answer: { id: 7, name } },
      parameters: { 'path id': 7 },
    }));
    expect(judgeCreations(made, author)).toEqual([]);
  });
});

test.each<[string, Json, Json, number]>([
  ['of different things', { name: 'x' }, { name: 'y' }, 1],
  ['of things of which one has more', { name: 'x' }, { name: 'x', price: 5 }, 1],
  ['of what may be the same thing', { name: 'x' }, { name: 'x' }, 0],
  ['that the requests give', { name: 'x', id: 7 }, { name: 'y', id: 7 }, 0],
])('the same identifier %s', (_how, one, other, count) => {
  const made = [one, other].map((sent) => ({
    creation: { contract: created, sent, answer: { id: 7, ...(sent as object) } },
    parameters: { 'path id': 7 },
  }));
  expect(judgeCreations(made, step)).toHaveLength(count);
});
