import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** An output of turbo's task: turbo restores the files of a run, but does not remove those that the run did not write. */
const list = '.turbo/generated.json';

/** Keeps the paths of the generated files, relative to the root of the workspace in `folder`. */
export async function keepList(folder: string, paths: readonly string[]): Promise<void> {
  await mkdir(dirname(join(folder, list)), { recursive: true });
  await writeFile(join(folder, list), JSON.stringify(paths));
}

/** The paths that the last run kept, or that turbo restored; undefined if there are none. */
export async function readList(folder: string): Promise<Set<string> | undefined> {
  const text = await readFile(join(folder, list), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : new Set(JSON.parse(text) as string[]);
}
