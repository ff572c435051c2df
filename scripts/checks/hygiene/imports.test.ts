import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { findCircles, folderGraph, importGraph, importsOf } from './imports.ts';
import { readSources } from './sources.ts';

const sources = readSources('scripts/*.ts', 'spec/rules/*.ts', 'packages/*/src/*.ts').filter(
  ({ path }) => !/\/(generated|library|testing)\/|\.test\.ts$/.test(path),
);
const graph = importGraph(sources);

/** Files that may import each other, because what they describe is recursive. */
const recursive: { files: string; reason: string }[] = [
  { files: 'scripts/generate/model/build-', reason: 'A schema contains schemas.' },
  { files: 'scripts/generate/emit/validators/', reason: 'A schema contains schemas.' },
  { files: 'scripts/diff/schemas/compare-', reason: 'A schema contains schemas.' },
];

test('finds all forms of imports, and circles of any length', () => {
  const text =
    "import { a } from './a.ts';\nimport type { B } from '../b.ts';\nexport * from './c.ts';\nimport 'node:fs';\nawait import('./d.ts');\n";
  expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', './c.ts', './d.ts']);
  const nodes = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['d'] };
  expect(findCircles(new Map(Object.entries(nodes).map(([node, targets]) => [node, new Set(targets)])))).toEqual([
    ['a', 'b', 'c'],
  ]);
});

test('no files import each other in a circle, unless what they describe is recursive', () => {
  const circles = findCircles(graph).filter(
    (circle) => !recursive.some(({ files }) => circle.every((path) => path.startsWith(files))),
  );
  expect(circles).toEqual([]);
});

test('no folders import each other in a circle', () => {
  expect(findCircles(folderGraph(graph))).toEqual([]);
});

test('a runtime imports no generated file but the link to the types', () => {
  const wrong = sources
    .filter(({ path }) => path.includes('/src/runtime/'))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => /\/(generated|library)\//.test(target) && !target.endsWith('/generated/types.ts'))
        .map((target) => `${path} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no folder has more than 16 files, not counting tests', () => {
  const counts = new Map<string, number>();
  for (const { path } of readSources('scripts', 'spec/rules', 'packages/*/src/runtime')) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + (/\.test\.ts$/.test(path) ? 0 : 1));
  }
  const full = [...counts].filter(([, count]) => count > 16).map(([folder, count]) => `${folder}: ${count}`);
  expect(full).toEqual([]);
});
