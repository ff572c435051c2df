import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { kebabCase } from '../../generate/spec/words.ts';
import { edits, partsOf } from './edits.ts';
import { type Outcome, tryDocuments } from './try-documents.ts';

let outcomes: Map<string, Outcome>;

beforeAll(async () => {
  const { document } = await readSpec(join(root, 'spec/openapi.yaml'), { rules: 'validity' });
  const folder = await mkdtemp(join(tmpdir(), 'edits-'));
  try {
    const candidates = [];
    for (const { title, make } of edits) {
      const edited = structuredClone(document);
      const parts = partsOf(edited);
      if (parts) make(parts);
      expect(edited, title).not.toEqual(document);
      const path = join(folder, `${kebabCase(title)}.json`);
      await mkdir(folder, { recursive: true });
      await writeFile(path, JSON.stringify(edited));
      candidates.push({ name: kebabCase(title), path });
    }
    outcomes = await tryDocuments(candidates);
  } finally {
    await rm(folder, { recursive: true });
  }
  // One program and one process for all, so that it is one wait; on a busy machine a long one.
}, 900_000);

test.each(edits)('$title in our spec needs no edit elsewhere', ({ title }) => {
  const { refused, faults } = outcomes.get(kebabCase(title)) ?? {};
  expect({ refused, faults }).toEqual({ refused: undefined, faults: [] });
});
