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

const limits = [
  { name: 'schemas of their own', document: largeDocument(20), files: 169, bytes: 395_000, cases: 1_040 },
  { name: 'one schema', document: largeDocument(20, 1), files: 160, bytes: 257_000, cases: 1_040 },
];

test.each(limits)('20 operations with $name stay within the limits of the output', async (limit) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-output-'));
  const path = join(folder, 'document.json');
  await writeFile(path, JSON.stringify(limit.document));
  const api = buildModel(await readSpec(path, { rules: 'validity' }));
  await rm(folder, { recursive: true });
  const files: File[] = [];
  for (const emit of emitters) files.push(...(await emit(api, namesOf({ name: 'large', scope: '@bench' }), () => {})));
  const suites = files.filter((file) => file.path.endsWith('.contract.test.ts')).map(({ content }) => content);
  expect(files.length).toBeLessThanOrEqual(limit.files);
  expect(files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)).toBeLessThanOrEqual(limit.bytes);
  expect(countCases(suites.join(''))).toBeLessThanOrEqual(limit.cases);
});

/** Every case has a title, or a subject in a list, in its file. */
function countCases(code: string): number {
  const lists = [...code.matchAll(/^(?:each|values)\(.*?\[('.*?')\]/gm)].map(([, subjects = '']) => subjects);
  return code.split(/\bit\(/).length - 1 + lists.join("', '").split("', '").length;
}
