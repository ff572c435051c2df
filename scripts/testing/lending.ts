import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../command/root.ts';
import { type Names, namesOf } from '../generate/names.ts';
import { makeSpecFolder, type SpecFolder } from './spec-folder.ts';

/** A spec made for tests: one operation in many files, which keep all of our lint rules. */
export const lendingDocument = join(root, 'scripts/testing/documents/lending/openapi.yaml');

const api = { name: 'lending', scope: '@desk' };

/** Its names in a workspace of its own. */
export const lendingNames: Names = namesOf(api);

/** A workspace that contains a copy of the spec, linted by our rules: `package.json`, `redocly.yaml` and `spec/`. */
export async function copyLending(): Promise<SpecFolder> {
  const workspace = await makeSpecFolder('lending');
  const { folder } = workspace;
  await cp(join(lendingDocument, '..'), join(folder, 'spec'), { recursive: true });
  const rules = await readFile(join(root, 'redocly.yaml'), 'utf8');
  await writeFile(join(folder, 'redocly.yaml'), rules.replace('./spec/rules', join(root, 'spec/rules')));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'lending-workspace', private: true, api }));
  return workspace;
}
