import { expect, test } from 'vitest';
import { noInstallWithRights } from './no-install-with-rights.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

const steps = (run: string) => `steps: [{ run: '${run}' }]`;

test.each([
  ['permissions: { contents: read }', 'npx -y pnpm@12 version-packages'],
  ['permissions: { id-token: write }', 'npx -y pnpm@12.21.0 publish a.tgz'],
  ['permissions: { contents: write }', 'scripts/checks/workflows/tag-release.sh'],
])('accepts %s with %s', (permissions, run) => {
  expect(checkWith(noInstallWithRights, workflowWith(`${permissions}\n${steps(run)}`))).toEqual([]);
});

test.each(['npx -y pnpm@12 version-packages', 'npx -y pnpm@12.21.0 version-packages', 'pnpm install', 'npm ci'])(
  'rejects %s with the right to push',
  (run) => {
    expect(checkWith(noInstallWithRights, workflowWith(`permissions: { contents: write }\n${steps(run)}`))).toEqual([
      'w.yml job build: A job that can write runs code of dependencies.',
    ]);
  },
);
