import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** The specifiers of all modules that a file imports, itself or through others of the package. */
async function importsOf(url: URL, seen = new Set<string>()): Promise<Set<string>> {
  const code = await readFile(url, 'utf8');
  for (const [, specifier = ''] of code.matchAll(/^(?:import|export) (?!type ).*?from '(.*?)';$/gm)) {
    if (!specifier.startsWith('.')) seen.add(specifier);
    else if (!seen.has(specifier)) await importsOf(new URL(specifier, url), seen.add(specifier));
  }
  return seen;
}

test('the main entry needs nothing of Node.js, so that it runs in browsers and workers', async () => {
  const specifiers = await importsOf(new URL('index.ts', import.meta.url));
  expect([...specifiers].filter((specifier) => !specifier.startsWith('.'))).toEqual([
    '@scope/payments-types/validators',
  ]);
  expect(specifiers.size).toBeGreaterThan(10);
});
