import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { names } from '../../testing/library.ts';
import { LinkedWorkspace } from './linked-workspace.ts';

test('a build that fails is one problem with the first lines of its output', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linked-'));
  try {
    const types = join(folder, names.folders.types);
    await mkdir(types, { recursive: true });
    const build = `node -e "for (let i = 1; i < 30; i++) console.log('books.ts:' + i); process.exit(1)"`;
    await writeFile(join(types, 'package.json'), JSON.stringify({ name: names.packages.types, scripts: { build } }));
    const error: unknown = await new LinkedWorkspace(root, names, folder, names).report().catch((thrown) => thrown);
    expect(error).toMatchObject({
      exitCode: 2,
      problems: [
        {
          place: names.folders.types,
          finding: expect.stringMatching(
            / failed:\n {4}books\.ts:1\n[\s\S]*\n {4}books\.ts:20\n {4}… and 9 more lines$/,
          ),
          remedy: expect.stringContaining('Report it with the document'),
        },
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
