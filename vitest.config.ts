import { defineConfig } from 'vitest/config';

const packages = new URL('packages/', import.meta.url).pathname;

export default defineConfig({
  resolve: {
    // Tests read the packages' sources, so that they need no build; the tests of packed tarballs read what is published.
    alias: [
      { find: /^@[^/]+\/(payments-[a-z-]+)\/openapi\.json$/, replacement: `${packages}$1/src/generated/openapi.json` },
      { find: /^@[^/]+\/(payments-[a-z-]+)\/([a-z-]+)$/, replacement: `${packages}$1/src/$2.ts` },
      { find: /^@[^/]+\/(payments-[a-z-]+)$/, replacement: `${packages}$1/src/index.ts` },
    ],
  },
  test: {
    include: ['{scripts,spec/rules,packages,examples}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Many tests start the real commands; on a small machine that is busy, each may take long.
    testTimeout: 60_000,
  },
});
