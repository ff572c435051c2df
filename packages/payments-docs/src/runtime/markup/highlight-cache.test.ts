import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Highlight } from './highlight.ts';
import { cachedHighlight, edition } from './highlight-cache.ts';
import { html } from './html.ts';

let folder: string;
let loads = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'highlight-'));
});

afterAll(() => rm(folder, { recursive: true }));

const load = async (): Promise<Highlight> => {
  loads += 1;
  return (code, language) => html`<i>${language} ${code}</i>`;
};

async function show(file: string, ...codes: string[]): Promise<string[]> {
  const files = await cachedHighlight(
    file,
    (highlight) => codes.map((code) => ({ path: 'page.html', content: highlight(code, 'ts').toString() })),
    load,
  );
  return files.map(({ content }) => String(content));
}

test('colours only new code, and forgets removed code', async () => {
  const file = join(folder, 'inner/cache.json');
  const want = ['<i>ts a &lt; b</i>', '<i>ts c</i>'];
  expect(await show(file, 'a < b', 'c')).toEqual(want);
  expect(loads).toBe(1);
  expect(await show(file, 'a < b', 'c')).toEqual(want);
  expect(loads).toBe(1);
  expect(await show(file, 'c', 'd')).toEqual(['<i>ts c</i>', '<i>ts d</i>']);
  expect(loads).toBe(2);
  expect(Object.keys(JSON.parse(await readFile(file, 'utf8')))).toHaveLength(2);
});

test.for(['', 'null', '[1', '{"x": 1}'])('ignores a cache with the content %j', async (content) => {
  const file = join(folder, 'broken.json');
  await writeFile(file, content);
  expect(await show(file, 'a')).toEqual(['<i>ts a</i>']);
});

test('works if the cache cannot be written', async () => {
  expect(await show('/dev/null/cache.json', 'a')).toEqual(['<i>ts a</i>']);
});

test('the cache is discarded with another version of the highlighter', async () => {
  const { devDependencies } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(edition).toContain(devDependencies['@shikijs/core']);
});
