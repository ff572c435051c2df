import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { generate } from '../generate/generation.ts';
import { libraryDocument, libraryNames } from './library.ts';

// `vitest -u` writes them anew, after a generator has changed.
test('what is generated for the tests of the runtimes is up to date', async () => {
  const { files } = await generate(libraryDocument, new Map(), libraryNames);
  for (const { path, content } of files) await expect(content).toMatchFileSnapshot(join(root, path));
  const present: string[] = [];
  for await (const path of glob('packages/*/src/library/**/*.*', { cwd: root })) present.push(path);
  expect(present.sort()).toEqual(files.map(({ path }) => path).sort());
});
