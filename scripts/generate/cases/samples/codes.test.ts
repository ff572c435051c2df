import { expect, test } from 'vitest';
import { foreignCodes, sameForm } from './codes.ts';

test('another value of the same form', () => {
  expect(sameForm('AF', ['AA', 'AB', 'AF'])).toBe('AC');
  expect(sameForm('a1', ['a0', 'a1'])).toBe('a2');
  expect(sameForm('USD-1', ['USD-1'])).toBe('USD-0');
  expect(sameForm('9', [...'0123456789'])).toBeUndefined();
  expect(sameForm('', [''])).toBeUndefined();
});

test('codes of other lists, where the list is long and of the same form', () => {
  const pairs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `U${letter}`);
  expect(foreignCodes(pairs)).toEqual(['EU', 'XK', 'AN', 'SU', 'YU', 'XX', 'ZZ', 'CS', 'USA', 'DEU', '276']);
  expect(foreignCodes(pairs.map((pair) => `${pair}X`))).toContain('DEM');
  expect(foreignCodes(['UA', 'UB'])).toEqual([]);
  expect(foreignCodes([...pairs, 'other'])).toEqual([]);
});
