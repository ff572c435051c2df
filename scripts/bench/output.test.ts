import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emitters } from '../generate/emit/emitters.ts';
import type { File } from '../generate/files.ts';
import { buildModel } from '../generate/model/build.ts';
import { namesOf } from '../generate/names.ts';
import { readSpec } from '../generate/spec/read.ts';
import { largeDocument } from './large-document.ts';

test('what is generated from 20 operations stays within its limits', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-output-'));
  const path = join(folder, 'document.json');
  await writeFile(path, JSON.stringify(largeDocument(20)));
  const api = buildModel(await readSpec(path, { rules: 'validity' }));
  await rm(folder, { recursive: true });
  const files: File[] = [];
  for (const emit of emitters) files.push(...(await emit(api, namesOf({ name: 'large', scope: '@bench' }), () => {})));
  const suites = files.filter((file) => file.path.endsWith('.contract.test.ts')).map(({ content }) => content);
  expect(files.length).toBeLessThanOrEqual(160);
  expect(files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)).toBeLessThanOrEqual(570_000);
  expect(suites.join('').split(/\bit\(/).length - 1).toBeLessThanOrEqual(1_050);
});
