import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { generate } from '../generate/generation.ts';
import { libraryDocument, libraryNames } from './library.ts';

// After a change of a generator, `vitest -u` updates the files.
test('the files that are generated for tests of the runtimes are up to date', async () => {
  const { files } = await generate(libraryDocument, { names: libraryNames });
  for (const { path, content } of files) await expect(content).toMatchFileSnapshot(join(root, path));
  const paths = new Set(files.map(({ path }) => path));
  const left: string[] = [];
  for await (const path of glob('packages/*/src/library/**/*.*', { cwd: root })) if (!paths.has(path)) left.push(path);
  expect(left).toEqual([]);
});
