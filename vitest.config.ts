import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

const { api } = manifest;

const packages = new URL('packages/', import.meta.url).pathname;

/** Leads from the names of packages to their entry points in `source`, and to the document. */
function aliases(start: string, source: string, generated: string) {
  const folder = `${packages}${api.name}-$1`;
  return [
    { find: new RegExp(`^${start}-([a-z-]+)/openapi\\.json$`), replacement: `${folder}/${generated}/openapi.json` },
    { find: new RegExp(`^${start}-([a-z-]+)/([a-z-]+)$`), replacement: `${folder}/${source}/$2.ts` },
    { find: new RegExp(`^${start}-([a-z-]+)$`), replacement: `${folder}/${source}/index.ts` },
  ];
}

export default defineConfig({
  resolve: {
    // Tests read the packages' sources, so that they need no build; the tests of packed tarballs read what is published.
    alias: [
      ...aliases(`${api.scope}/${api.name}`, 'src', 'src/generated'),
      ...aliases('@library/library', 'src/library', 'src/library'),
    ],
  },
  test: {
    include: ['{scripts,spec/rules,packages,examples}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Many tests start the real commands; on a small machine that is busy, each may take long.
    testTimeout: 60_000,
    // What a test waits for is an event; how long it may take is no part of the promise.
    expect: { poll: { timeout: 30_000 } },
  },
});
