import { expect, test } from 'vitest';
import { noDefaultPermissions } from './no-default-permissions.ts';
import { checkWith } from './testing/check-with.ts';

test('accepts `permissions: {}`', () => {
  expect(checkWith(noDefaultPermissions, 'permissions: {}\n')).toEqual([]);
});

test.each(['name: Checks\n', 'permissions: write-all\n', 'permissions:\n  contents: read\n'])('rejects %j', (text) => {
  expect(checkWith(noDefaultPermissions, text)).toEqual(['w.yml: The workflow lacks `permissions: {}`.']);
});
