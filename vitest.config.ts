import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests read the packages' sources, so that they need no build; the tests of packed tarballs read what is published. */
const alias = readdirSync(new URL('packages', import.meta.url)).map((name) => ({
  find: new RegExp(`^@scope/${name}$`),
  replacement: new URL(`packages/${name}/src/index.ts`, import.meta.url).pathname,
}));

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{scripts,spec/rules,packages,examples}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
  },
});
