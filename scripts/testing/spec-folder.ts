import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A spec in a temporary folder, for a test to change. */
export interface SpecFolder {
  /** The root; the spec is in `spec/`. */
  folder: string;
  /** Path of the entry point. */
  entry: string;
  /** Replaces text in a file, named relative to `spec/`. Throws if the file does not contain `from`. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** Makes the folder; the caller writes the spec. `name` is the beginning of its name. */
export async function makeSpecFolder(name: string): Promise<SpecFolder> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
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
