import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../command/root.ts';
import { type Names, namesOf } from '../generate/names.ts';

/** A spec made for tests: one operation in many files that break none of our lint rules. */
export const lendingDocument = join(root, 'scripts/testing/documents/lending/openapi.yaml');

const api = { name: 'lending', scope: '@desk' };

/** Its names in a workspace of its own. */
export const lendingNames: Names = namesOf(api);

/** A temporary workspace that holds a copy of the spec for a test to change, linted by our rules. */
export interface Lending {
  /** The root of the workspace. */
  folder: string;
  /** Path of the entry point of its spec. */
  entry: string;
  /** Replaces text in a file, named relative to `spec/`. Throws when the file does not contain `from`. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** Makes the workspace: `package.json`, `redocly.yaml` and `spec/`. */
export async function copyLending(): Promise<Lending> {
  const folder = await mkdtemp(join(tmpdir(), 'lending-'));
  await cp(join(lendingDocument, '..'), join(folder, 'spec'), { recursive: true });
  const rules = await readFile(join(root, 'redocly.yaml'), 'utf8');
  await writeFile(join(folder, 'redocly.yaml'), rules.replace('./spec/rules', join(root, 'spec/rules')));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'lending-workspace', private: true, api }));
  return {
    folder,
    entry: join(folder, 'spec/openapi.yaml'),
    async edit(file, from, to) {
      const path = join(folder, 'spec', file);
      const before = await readFile(path, 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not contain ${from}`);
      await writeFile(path, after);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
