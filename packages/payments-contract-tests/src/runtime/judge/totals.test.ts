import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import { contract } from '../testing/contract.ts';
import { isTotalHeld, judgeRise, judgeSame, judgeSum } from './totals.ts';

const lines = (...prices: [price: number, count: number][]) => ({
  lines: prices.map(([price, count]) => ({ id: 1, price, count })),
});
const bodies = [lines([1234, 1]), lines([5678, 1]), lines([1234, 3]), lines([1234, 1], [5678, 1])];

/** The faults of four totals, for lines of 12.34, of 56.78, of three times 12.34, and of both. */
function found(totals: readonly number[], surcharge = 0, lines: object[] = []): string[] {
  const total = { lines: '/lines', item: 'id', quantity: 'count', price: 'price', surcharge };
  const owed = { ...contract, promises: [...contract.promises, { answer: '/sum', total }] };
  const answers = totals.map((sum, index) => ({ sum, ...lines[index] }));
  return judgeSum(owed, '/sum', bodies, answers).map(({ expected, got }) => `${expected} | ${got}`);
}

test('a total is the sum of quantity times price', () => {
  expect(found([1234, 5678, 3702, 6912])).toEqual([]);
  expect(found([2468, 11356, 7404, 13824])).toEqual([
    '/sum to be 1234, the sum of quantity times price over the lines | 2468',
  ]);
  expect(found([1234, 5678, 1234, 6912])).toEqual([
    '/sum to be 3702, the sum of quantity times price over the lines | 1234',
  ]);
  expect(found([1234, 5678, 3702, 1234])).toEqual([
    '/sum to be 6912, the sum of quantity times price over the lines | 1234',
  ]);
  expect(found([12, 57, 37, 69])).toHaveLength(1);
});

test('tax may be added, the same share each time', () => {
  const taxed = [1234, 5678, 3702, 6912].map((sum) => Math.round(sum * 1.19));
  expect(found(taxed, 0.5)).toEqual([]);
  expect(found(taxed)).toHaveLength(1);
  expect(found([1468, 5678, 3702, 6912], 0.5)).toHaveLength(3);
});

test('a server may charge its own prices, but neither nothing nor the first line only', () => {
  expect(found([3000, 3000, 9000, 6000])).toEqual([]);
  expect(found([3000, 3000, 3000, 3000])).toEqual([]);
  expect(found([0, 0, 0, 0])).toEqual(['/sum to be more than 0, because the lines have a price | 0']);
  expect(found([3000, 3000, 9000, 3000])).toEqual([
    '/sum to be more than 3000, which is the price of one of its lines | 3000',
  ]);
});

test('a price that counts comes back as it was sent', () => {
  const totals = [1234, 5678, 3702, 6912];
  expect(found(totals, 0, bodies)).toEqual([]);
  expect(found(totals, 0, [lines([1233, 1])])).toEqual([
    '/lines/0/price as it was sent, because it counts: 1234 | 1233',
  ]);
});

test('the same request costs the same, and more of it not less', () => {
  const answers = (...sums: number[]) => sums.map((sum) => ({ sum }));
  expect(judgeSame('/sum', answers(5, 5))).toEqual([]);
  expect(judgeSame('/sum', answers(5, 6))).toMatchObject([{ got: '6' }]);
  expect(judgeRise('/sum', answers(5, 5, 9))).toEqual([]);
  expect(judgeRise('/sum', answers(5, 4))).toMatchObject([
    { expected: '/sum to be at least 5, as for a smaller quantity' },
  ]);
});

test('an answer holds a total within its limits, with what may be added, and with high prices where none are given', () => {
  const total = { lines: '/lines', item: 'id', quantity: 'count', price: 'price', minimum: 0, maximum: 2_000_000 };
  const isHeld = (body: Json, surcharge = 0): boolean => isTotalHeld({ ...total, surcharge }, body);
  expect(isHeld(lines([1_000_000, 1], [500_000, 2]))).toBe(true);
  expect(isHeld(lines([1_000_001, 2]))).toBe(false);
  expect(isHeld(lines([1_000_000, 2]), 0.5)).toBe(false);
  expect(isHeld(lines([-1, 1]))).toBe(false);
  expect(isHeld({ lines: [{ id: 1, count: 2 }] })).toBe(true);
  expect(isHeld({ lines: [{ id: 1, count: 3, price: null }] })).toBe(false);
  expect(isHeld({})).toBe(true);
});
