import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../diff/verdict/change.ts';
import { diffReleased } from '../released.ts';
import { createWorkspace, type Workspace } from '../testing/workspace.ts';
import { checkChangesets, judgeChangesets } from './check-changesets.ts';
import { checkVersion } from './check-version.ts';

const verdict: Verdict = {
  bump: 'major',
  wire: 'major',
  types: 'none',
  changes: [
    {
      bump: 'major',
      wire: 'major',
      types: 'none',
      breaks: ['callers that send it'],
      kind: 'constraint',
      where: 'A.b',
      message: '`maxLength` is new.',
    },
    {
      bump: 'minor',
      wire: 'minor',
      types: 'none',
      breaks: [],
      kind: 'server-added',
      where: 'server x',
      message: 'The server was added.',
    },
  ],
};
const packages = [
  { name: 'types', version: '1.0.0', folder: 'packages/types' },
  { name: 'client', version: '1.0.0', folder: 'packages/client' },
];

describe('what the changesets declare', () => {
  test.each([
    ['enough', [], [{ types: 'major', client: 'major' }]],
    ['enough in several files', [], [{ types: 'major' }, { client: 'patch' }, { client: 'major' }]],
    ['enough for one of a group that moves together', [['types', 'client']], [{ types: 'major' }]],
  ] as const)('is %s', (_name, fixed, bumps) => {
    const changesets = bumps.map((each) => ({ bumps: each as never, summary: '' }));
    expect(judgeChangesets(verdict, packages, changesets, fixed as never)).toEqual([]);
  });

  test('is too little: the finding names the cause, the remedy is the changeset to paste', () => {
    const [problem] = judgeChangesets(
      verdict,
      packages,
      [{ bumps: { types: 'major', client: 'minor' }, summary: '' }],
      [],
    );
    expect(problem).toEqual({
      place: '.changeset',
      finding: `The spec needs a major release of client, but the changesets declare minor. 1 change:
    A.b: \`maxLength\` is new.`,
      remedy: `Run \`pnpm spec:change\`, or paste this into .changeset/spec-change.md:

---
'types': major
'client': major
---

What changed in the API:

- \`A.b\`: \`maxLength\` is new.
- \`server x\`: The server was added.
`,
    });
  });
});

describe('a workspace', () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await createWorkspace('0.0.0');
  });
  afterEach(() => workspace.remove());

  test('needs a changeset for its first release', async () => {
    expect((await checkChangesets(workspace.folder, await diffReleased(workspace.folder)))[0]?.finding).toContain(
      'needs a minor release of @library/client, @library/types',
    );
    await workspace.write('.changeset/first.md', "---\n'@library/types': minor\n---\n\nFirst release.\n");
    expect(await checkChangesets(workspace.folder, await diffReleased(workspace.folder))).toEqual([]);
  });

  test('has a spec of the same version', async () => {
    expect(await checkVersion(workspace.folder)).toEqual([]);
    await workspace.edit('openapi.yaml', 'version: 0.0.0', 'version: 0.0.1');
    expect((await checkVersion(workspace.folder)).map(({ finding }) => finding)).toEqual([
      'The spec has version 0.0.1, but @library/client has 0.0.0.',
      'The spec has version 0.0.1, but @library/types has 0.0.0.',
    ]);
  });
});
