import { expect, test } from 'vitest';
import { permissionReason } from './permission-reason.ts';
import { checkWith } from './testing/check-with.ts';

test('accepts a permission with a comment', () => {
  expect(checkWith(permissionReason, 'permissions:\n  contents: read # to check out\n')).toEqual([]);
});

test('rejects one without', () => {
  const want = ['w.yml:2: The permission has no reason.'];
  expect(checkWith(permissionReason, 'permissions:\n  contents: read\n')).toEqual(want);
});
