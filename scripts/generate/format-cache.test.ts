import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FormatCache } from './format-cache.ts';

let folder: string;
const raw = { path: 'a.ts', content: 'const a = "1"' };
const formatted = { path: 'a.ts', content: "const a = '1';\n" };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'format-'));
  const cache = await FormatCache.read(folder);
  expect(await cache.format([raw])).toEqual([formatted]);
  await writeFile(join(folder, formatted.path), formatted.content);
  await cache.save();
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  { name: 'that is there', there: formatted.content },
  { name: 'that was edited', there: 'edited\n' },
])('returns the formatted text of a file $name', async ({ there }) => {
  await writeFile(join(folder, formatted.path), there);
  const cache = await FormatCache.read(folder);
  expect(await cache.format([raw])).toEqual([formatted]);
  expect(await cache.format([{ ...raw, content: 'const a = "2"' }])).toEqual([
    { path: 'a.ts', content: "const a = '2';\n" },
  ]);
});

test('formats again after another version of the formatter', async () => {
  const path = join(folder, 'node_modules/.cache/formatted.json');
  const kept = JSON.parse(await readFile(path, 'utf8')) as { version: string; files: Record<string, string[]> };
  const formattedOtherwise = 'const a = 1\n';
  const digest = hash('sha256', formattedOtherwise, 'base64');
  await writeFile(join(folder, raw.path), formattedOtherwise);
  const format = async (version: string): Promise<string | undefined> => {
    await writeFile(path, JSON.stringify({ version, files: { [raw.path]: [kept.files[raw.path]?.[0], digest] } }));
    return (await (await FormatCache.read(folder)).format([raw]))[0]?.content;
  };
  expect(await format(kept.version)).toBe(formattedOtherwise);
  expect(await format('another')).toBe(formatted.content);
});
