import { expect, test } from 'vitest';
import { jobPermissions } from './job-permissions.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

test.each(['permissions: {}', 'permissions: { contents: read }'])('accepts %s', (members) => {
  expect(checkWith(jobPermissions, workflowWith(members))).toEqual([]);
});

test('rejects a job without permissions', () => {
  const want = ['w.yml job build: The job does not list its permissions.'];
  expect(checkWith(jobPermissions, workflowWith('runs-on: ubuntu-24.04'))).toEqual(want);
});
