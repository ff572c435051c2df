import { readdir, readFile } from 'node:fs/promises';
import { createMock } from '@scope/payments-mock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownOutput, withoutChance } from '../scripts/testing/shown-output.ts';

const mock = createMock();
let printed: string[];

beforeEach(() => {
  mock.reset();
  printed = [];
  vi.stubEnv('DODO_PAYMENTS_API_KEY', 'key_from_the_environment');
  vi.stubGlobal('fetch', mock.fetch);
  vi.spyOn(console, 'log').mockImplementation((...values) => {
    printed.push(values.join(' '));
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("the seed page's sample, with only its import changed, prints a payment id", async () => {
  await import('./seed-sample.ts');
  await expect.poll(() => printed).toEqual([expect.stringMatching(/^pay_\w+$/)]);
  expect(mock.requests.map(({ status }) => status)).toEqual([200]);
});

test('the first payment prints the output in the README', async () => {
  await import('./first-payment.ts');
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  expect(printed.map((line) => `${withoutChance(line)}\n`).join('')).toBe(
    withoutChance(shownOutput(readme, 'first-payment.ts')),
  );
  expect(printed).toHaveLength(1);
});

test('READMEs quote the programs as they are', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+\.ts) -->\n```ts\n([\s\S]*?)```/g)];
  expect(quoted.length).toBeGreaterThan(0);
  for (const [, file, code] of quoted) {
    expect(await readdir(new URL('.', import.meta.url))).toContain(file);
    expect(code).toBe(await readFile(new URL(String(file), import.meta.url), 'utf8'));
  }
});
