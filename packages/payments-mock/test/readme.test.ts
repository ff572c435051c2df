import { readdir, readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';

const printed: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
});

test.each([
  { name: 'in-process', want: /^422 .*INVALID_REQUEST_BODY.*\n\/billing must be present; / },
  { name: 'over-http', want: /^401 1$/ },
])('$name.ts runs and prints the output in the README', async ({ name, want }) => {
  const print = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  vi.spyOn(console, 'log').mockImplementation((...values) => void printed.push(values.map(print).join(' ')));
  await import(`../examples/${name}.ts`);
  expect(printed.join('\n')).toMatch(want);
});

test('the README quotes every example verbatim, and no other code', async () => {
  const folder = new URL('../examples/', import.meta.url);
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+\.ts) -->\n\n```ts\n([\s\S]*?)```/g)];
  expect(quoted.map(([, file]) => file).sort()).toEqual((await readdir(folder)).sort());
  for (const [, file, code] of quoted) expect(code).toBe(await readFile(new URL(String(file), folder), 'utf8'));
  expect(readme.match(/^```ts$/gm)).toHaveLength(quoted.length);
});
