import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Calls `changed` after every change of a file in or below `folder`, until the returned function is called. It watches folders, not files: most
 * editors save by replacing a file with a new one, after which a watcher of the old file reports nothing.
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
