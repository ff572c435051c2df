import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../command/root.ts';

/** A copy of the real spec in a temporary folder, linted by the real rules, for a test to change. */
export interface SpecCopy {
  folder: string;
  /** Path of the entry point. */
  entry: string;
  /** Replaces text in a file of the copy, named relative to `spec/`. Throws when the text is not there. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copySpec(): Promise<SpecCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'));
  await cp(join(root, 'spec'), join(folder, 'spec'), {
    recursive: true,
    filter: (path) => !path.includes('/spec/rules'),
  });
  const rules = await readFile(join(root, 'redocly.yaml'), 'utf8');
  await writeFile(join(folder, 'redocly.yaml'), rules.replace('./spec/rules', join(root, 'spec/rules')));
  return {
    folder,
    entry: join(folder, 'spec/openapi.yaml'),
    async edit(file, from, to) {
      const path = join(folder, 'spec', file);
      const before = await readFile(path, 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not hold ${from}`);
      await writeFile(path, after);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
