import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFiles, writeDrift } from './files.ts';

const generated = 'packages/a/src/generated';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, generated), { recursive: true });
  await writeFile(join(folder, generated, 'kept.ts'), 'one\ntwo\n');
  await writeFile(join(folder, generated, 'stale.ts'), 'one\ntwo\n');
  await writeFile(join(folder, generated, 'orphan.ts'), 'gone\n');
});
afterEach(() => rm(folder, { recursive: true }));

const wanted = [
  { path: `${generated}/stale.ts`, content: 'one\nthree\nfour\n' },
  { path: `${generated}/kept.ts`, content: 'one\ntwo\n' },
  { path: `packages/b/src/generated/new.ts`, content: 'new\n' },
];

async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')])),
  );
}

test('lists what is stale, missing and orphaned', async () => {
  const drift = await compareFiles(folder, wanted);
  expect(drift.stale).toEqual([{ ...wanted[0], linesAdded: 2, linesRemoved: 1 }]);
  expect(drift.missing.map(({ path }) => path)).toEqual(['packages/b/src/generated/new.ts']);
  expect(drift.orphaned).toEqual([`${generated}/orphan.ts`]);
});

test('writes files and removes orphans', async () => {
  await writeDrift(folder, await compareFiles(folder, wanted));
  expect(await contents()).toEqual(Object.fromEntries(wanted.map(({ path, content }) => [path, content])));
});

test('keeps the old files if writing fails halfway', async () => {
  const before = await contents();
  const drift = await compareFiles(folder, wanted);
  // Removing an orphan that no longer exists fails after other files were moved into place.
  drift.orphaned.push(`${generated}/not-there.ts`);
  await expect(writeDrift(folder, drift)).rejects.toThrow('not-there.ts');
  expect(await contents()).toEqual(before);
});

test('names a folder that cannot be written', async () => {
  await writeFile(join(folder, 'packages', 'b'), 'a file where a folder should be');
  const before = await contents();
  await expect(writeDrift(folder, await compareFiles(folder, wanted))).rejects.toThrow(
    /packages\/b.*\n.*Cannot be written.*\n.*writable/,
  );
  expect(await contents()).toEqual(before);
});
