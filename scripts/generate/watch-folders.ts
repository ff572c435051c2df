import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Calls `changed` after every change of a file below `folder`, until the returned function is called. One watcher stands on each folder and
 * none on a file, since most editors save by putting a new file in the place of the old one, which a watcher of that file does not survive.
 */
export async function watchFolders(folder: string, changed: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();

  async function watchNew(): Promise<void> {
    for (const path of await foldersBelow(folder)) {
      if (watchers.has(path)) continue;
      const watcher = watch(path, () => {
        changed();
        void watchNew();
      });
      watcher.on('error', () => forget(path));
      watchers.set(path, watcher);
    }
  }

  function forget(path: string): void {
    watchers.get(path)?.close();
    watchers.delete(path);
  }

  await watchNew();
  return () => {
    for (const path of [...watchers.keys()]) forget(path);
  };
}

async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}
