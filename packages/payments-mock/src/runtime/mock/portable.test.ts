import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Returns the specifiers of all modules that a file imports, directly or through others of the package. */
async function importsOf(url: URL, seen = new Set<string>()): Promise<Set<string>> {
  const code = await readFile(url, 'utf8');
  for (const [, specifier = ''] of code.matchAll(/^(?:import|export) (?!type )[^;]*?from '(.*?)';$/gm)) {
    const target = specifier.startsWith('.') ? new URL(specifier, url).href : specifier;
    if (seen.has(target)) continue;
    seen.add(target);
    if (specifier.startsWith('.')) await importsOf(new URL(target), seen);
  }
  return seen;
}

test('the main entry imports nothing from Node.js, so it runs in browsers and workers', async () => {
  const specifiers = [...(await importsOf(new URL('../../index.ts', import.meta.url)))];
  const external = specifiers.filter((specifier) => !specifier.startsWith('file:'));
  expect(external.map((specifier) => specifier.replace(/^@.*-types\//, 'types/')).sort()).toEqual([
    'types/json',
    'types/validators',
    'types/wire',
  ]);
  expect(specifiers.length).toBeGreaterThan(10);
});
