import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../testing/run.ts';

const workflow = `on: [pull_request]
permissions: {}
defaults: { run: { shell: bash } }
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read # to check out
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - run: npx -y pnpm@12 test
`;

/** Each file has one problem; `want` is part of its message. */
const files: { [name: string]: { text: string; want: string } } = {
  'action.yml': {
    text: workflow.replace('persist-c', 'persist-k'),
    want: 'input "persist-kredentials" is not defined',
  },
  'bash.yml': { text: workflow.replace(/npx.*/, '"if"'), want: 'bash cannot parse a script' },
  'command.yml': { text: workflow.replace(' test', ' tests'), want: 'The command `pnpm tests` does not exist.' },
  'permissions.yml': {
    text: workflow.replace('permissions: {}', 'name: Checks'),
    want: 'The workflow lacks `permissions: {}`.',
  },
  'script.yml': {
    text: workflow.replace(/npx.*/, 'node scripts/no.ts'),
    want: 'The file scripts/no.ts does not exist.',
  },
};

test('each tool finds its problem, and none in a correct workflow', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workflows-'));
  try {
    await writeFile(join(folder, 'fine.yml'), workflow);
    for (const [name, { text }] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { code, stderr } = await run('scripts/checks/workflows/lint.ts', [folder]);
    const findings = stderr.trim().split('\n\n').slice(0, -1);
    expect(findings).toHaveLength(Object.keys(files).length);
    for (const [index, [name, { want }]] of Object.entries(files).entries()) {
      expect(findings[index]).toContain(`.github/workflows/${name}`);
      expect(findings[index]).toContain(want);
    }
    expect(code).toBe(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
