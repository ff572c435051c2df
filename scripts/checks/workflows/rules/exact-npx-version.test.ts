import { expect, test } from 'vitest';
import { exactNpxVersion } from './exact-npx-version.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

const identity = 'permissions: { id-token: write }\n';

test('accepts an exact version, and a range in a job that cannot write', () => {
  expect(checkWith(exactNpxVersion, workflowWith(`${identity}steps: [{ run: npx -y pnpm@12.21.0 publish }]`))).toEqual(
    [],
  );
  expect(checkWith(exactNpxVersion, workflowWith('steps: [{ run: npx -y pnpm@12 test }]'))).toEqual([]);
});

test.each(['id-token', 'contents', 'pull-requests'])('rejects a range with `%s: write`', (right) => {
  expect(
    checkWith(
      exactNpxVersion,
      workflowWith(`permissions: { ${right}: write }\nsteps: [{ run: npx -y pnpm@12 publish }]`),
    ),
  ).toEqual(['w.yml job build: A job that can write runs whatever version npm serves.']);
});
