import { readdir, readFile } from 'node:fs/promises';
import { format } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { shownOutput } from '../../../scripts/testing/shown-output.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const printed: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
});

test.each(['in-process.ts', 'over-http.ts'])('%s prints the output in the README', async (name) => {
  vi.spyOn(console, 'log').mockImplementation((...values) => void printed.push(`${format(...values)}\n`));
  await import(`../examples/${name}`);
  expect(shownOutput(readme, name)).not.toBe('');
  expect(printed.join('')).toBe(shownOutput(readme, name));
});

test('the README quotes every example verbatim, and no other code', async () => {
  const folder = new URL('../examples/', import.meta.url);
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+\.ts) -->\n\n```ts\n([\s\S]*?)```/g)];
  expect(quoted.map(([, file]) => file).sort()).toEqual((await readdir(folder)).sort());
  for (const [, file, code] of quoted) expect(code).toBe(await readFile(new URL(String(file), folder), 'utf8'));
  expect(readme.match(/^```ts$/gm)).toHaveLength(quoted.length);
});
