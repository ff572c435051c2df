import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRuntime } from './find-runtime.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtimes-'));
  const optionalDependencies = { 'bun-linux-x64': 'npm:@oven/bun-linux-x64@2.0.0', 'bun-win32-x64': 'npm:bun@2.0.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ optionalDependencies }));
});
afterAll(() => rm(folder, { recursive: true }));

const bun = { name: 'Bun', alias: 'bun', program: 'bin/bun' };

async function install(alias: string, version: string): Promise<void> {
  await mkdir(join(folder, 'node_modules', alias), { recursive: true });
  await writeFile(join(folder, 'node_modules', alias, 'package.json'), JSON.stringify({ version }));
}

test('a runtime that is not installed, or in another version, is missing', async () => {
  const want = { title: 'Bun 2.0.0', missing: 'It is not installed. Run `pnpm runtimes`.' };
  expect(findRuntime(bun, folder, 'linux-x64')).toEqual(want);
  await install('bun-linux-x64', '1.0.0');
  expect(findRuntime(bun, folder, 'linux-x64')).toEqual(want);
});

test('finds a runtime that is installed', async () => {
  await install('bun-linux-x64', '2.0.0');
  await install('bun-win32-x64', '2.0.0');
  const path = join(folder, 'node_modules/bun-linux-x64/bin/bun');
  expect(findRuntime(bun, folder, 'linux-x64')).toEqual({ title: 'Bun 2.0.0', path });
  expect(findRuntime(bun, folder, 'win32-x64').path).toMatch(/bun\.exe$/);
});

test('a runtime without a package for the platform is missing', () => {
  expect(findRuntime(bun, folder, 'aix-ppc64')).toEqual({
    title: 'bun',
    missing: 'scripts/checks/runtimes/package.json has no package for aix-ppc64. Add it if npm has one.',
  });
});
