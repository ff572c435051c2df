import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { kebabCase } from '../../generate/spec/words.ts';
import { type Outcome, tryDocuments } from './try-documents.ts';

/** Documents with one feature each. The first line says what becomes of them: `works`, `degraded CODE`, or `refused CODE`. */
const features = readdirSync(join(import.meta.dirname, 'features'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/parts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const title = relative(join(import.meta.dirname, 'features'), path).replace(/\.\w+$/, '');
    const [, want = ''] = /^# Expect: (.+)\n/.exec(readFileSync(path, 'utf8')) ?? [];
    return { path: relative(root, path), title, name: kebabCase(title), want };
  })
  .sort((left, right) => (left.title < right.title ? -1 : 1));

let outcomes: Map<string, Outcome>;

beforeAll(async () => {
  outcomes = await tryDocuments(features);
  // One program and one process for all, so that it is one wait; on a busy machine a long one.
}, 900_000);

test.each(features)('$title: $want', ({ name, want }) => {
  const { codes = [], refused, faults } = outcomes.get(name) ?? {};
  const found = refused
    ? ['refused', ...new Set(refused.map((problem) => problem.split(' ')[0]))]
    : [codes.length > 0 ? 'degraded' : 'works', ...codes];
  expect({ found: found.join(' '), faults }).toEqual({ found: want, faults: [] });
});
