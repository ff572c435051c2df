import { availableParallelism } from 'node:os';
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

/** Tests of what we publish: they read the build, or run it. */
const built = [
  'packages/*-{client,types}/test/**/*.test.ts',
  'scripts/checks/{consumers,hygiene,runtimes}/**/*.test.ts',
  'scripts/release/release-check.test.ts',
  'examples/vendor-sdk-types.test.ts',
];

/** Contract cases register themselves when their module is loaded, so every file needs a process of its own. */
const alone = ['packages/*-contract-tests/**/*.test.ts'];

const exclude = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  resolve: {
    // Tests read the packages' sources, so that they need no build.
    alias: [
      ...aliases(`${api.scope}/${api.name}`, 'src', 'src/generated'),
      ...aliases('@library/library', 'src/library', 'src/library'),
    ],
  },
  test: {
    // By default one core has no tests, half of a small machine.
    maxWorkers: availableParallelism(),
    // Many tests start the real commands; on a small machine that is busy, each may take long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Tests wait for events, however long they take.
    expect: { poll: { timeout: 60_000 } },
    // Files may share a process, so none leaves anything behind.
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{scripts,spec/rules,packages,examples}/**/*.test.ts'],
          exclude: [...exclude, ...built, ...alone],
          // A worker loads TypeScript, Redocly and our sources once, not once for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, exclude } },
      {
        extends: true,
        test: { name: 'built', include: built, exclude, globalSetup: 'scripts/command/build-before-tests.ts' },
      },
    ],
  },
});
