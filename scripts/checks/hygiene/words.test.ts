import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { buildModel } from '../../generate/model/build.ts';
import { readNames } from '../../generate/names.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { libraryApi, names as libraryNames } from '../../testing/library.ts';
import { readSources } from './sources.ts';
import { findWords, wordsOf } from './words.ts';

test('the words of an API are its name, its scope, its servers, and what is distinctive in its spec', async () => {
  const api = await libraryApi();
  expect(wordsOf(api, { ...libraryNames, scope: '@shelf' })).toEqual(
    expect.arrayContaining(['library', '@shelf', 'NewBook']),
  );
});

test('finds words in text and paths: a name in any case, a scope as it is', () => {
  const sources = [
    { path: 'a.ts', text: "const a = 1;\nimport '@shelf/a';\n// A LIBRARY\n// --scope @SHELF\n" },
    { path: 'scripts/library.ts', text: '' },
  ];
  expect(findWords(sources, ['library', '@shelf'])).toEqual([
    'a.ts:2 @shelf',
    'a.ts:3 LIBRARY',
    'scripts/library.ts:0 library',
  ]);
});

test('neither the tool nor the runtimes know this API', async () => {
  const api = buildModel(await readSpec(join(root, 'spec/openapi.yaml'), { rules: 'validity' }));
  const sources = readSources('scripts', 'spec/rules', 'packages/*/src/runtime', 'packages/*/src/*.ts').filter(
    ({ path }) => !/\/(generated|library)\//.test(path),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(findWords(sources, wordsOf(api, readNames()))).toEqual([]);
});

test('every package is named after the API and the scope', () => {
  const { packages, folders } = readNames();
  const found = readSources('packages/*/package.json').map(({ path, text }) => [path, JSON.parse(text).name]);
  const want = Object.values(folders).map((folder, index) => [
    `${folder}/package.json`,
    Object.values(packages)[index],
  ]);
  expect(found.sort()).toEqual(want.sort());
});
