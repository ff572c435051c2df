import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTarball } from './check-tarball.ts';
import { pack } from './pack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-tarball-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function check(exports: object, files: Record<string, string>): Promise<string[]> {
  const manifest = {
    name: 'shop',
    version: '1.0.0',
    type: 'module',
    license: 'MIT',
    engines: { node: '>=20' },
    sideEffects: false,
    files: ['CHANGELOG.md', 'dist'],
    exports,
  };
  for (const [path, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return (await checkTarball('shop', await pack(folder))).map(({ place, finding }) => `${place}: ${finding}`);
}

const entry = { types: './dist/index.d.ts', default: './dist/index.js' };
const files = {
  'dist/index.js': 'export const open = true;\n',
  'dist/index.d.ts': 'export declare const open: boolean;\n',
};

test('a valid package has no problems', async () => {
  expect(await check({ '.': entry, './package.json': './package.json' }, files)).toEqual([]);
});

test('reports an entry whose file is not packed', async () => {
  const found = await check({ '.': entry, './more': { types: './dist/more.d.ts', default: './dist/more.js' } }, files);
  expect(found).toContainEqual(
    expect.stringContaining(
      'shop package.json: pkg.exports["./more"].types is ./dist/more.d.ts but the file does not exist.',
    ),
  );
  expect(found).toContainEqual('shop types: NoResolution at `./more`, for node16-esm.');
});

test('reports types that import a file without its extension', async () => {
  const broken = {
    ...files,
    'dist/index.d.ts': "export * from './open';\n",
    'dist/open.d.ts': files['dist/index.d.ts'],
  };
  expect(await check({ '.': entry }, broken)).toContainEqual(
    expect.stringMatching(/^shop types: InternalResolutionError/),
  );
});
