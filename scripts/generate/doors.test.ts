import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../workspace/tool/record.ts';
import { makeDoors } from './doors.ts';
import { compareFiles, writeDrift } from './files.ts';
import { namesOf } from './names.ts';

const names = namesOf({ name: 'shop', scope: '@acme' });
const manifest = 'packages/shop-types/package.json';
const generated = 'packages/shop-types/src/generated/webhooks.ts';
const door = 'packages/shop-types/src/webhooks.ts';
const target = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
const without = { '.': target('index'), './json': target('json'), './package.json': './package.json' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doors-'));
  await write(manifest, `${JSON.stringify({ name: 't', exports: without }, null, 2)}\n`);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Brings the workspace up to date with what is generated. Returns the paths that changed. */
async function update(paths: string[]): Promise<string[]> {
  const files = paths.map((path) => ({ path, content: '' }));
  const doors = await makeDoors(folder, names, paths);
  const drift = await compareFiles(folder, [...files, ...doors.files], doors.paths);
  await writeDrift(folder, drift);
  return [...drift.stale, ...drift.missing, ...drift.orphaned.map((path) => ({ path }))].map(({ path }) => path);
}

const manifestText = () => readFile(join(folder, manifest), 'utf8');

test('a webhook opens a door of the types package, and the last one that goes closes it', async () => {
  const before = await manifestText();
  expect(await update([])).toEqual([]);
  expect(await update([generated])).toEqual([manifest, generated, door]);
  expect(await readFile(join(folder, door), 'utf8')).toContain("export * from './generated/webhooks.ts';");
  const after = JSON.parse(await manifestText()).exports;
  expect(after).toEqual({ ...without, './webhooks': target('webhooks') });
  expect(Object.keys(after)).toEqual(['.', './json', './webhooks', './package.json']);
  expect(await update([generated])).toEqual([]);
  expect(await update([])).toEqual([manifest, generated, door]);
  expect(await manifestText()).toBe(before);
});

test('a package.json with that door is the same to an update of the tool', async () => {
  const before = hashOf(manifest, await manifestText());
  await update([generated]);
  expect(hashOf(manifest, await manifestText())).toBe(before);
});
