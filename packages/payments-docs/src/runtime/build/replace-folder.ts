import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unable } from '../../../../../scripts/command/problems.ts';
import type { SiteFile } from '../markup/site-file.ts';

/**
 * Replaces a folder with files. The old one stays until all files are written.
 * @throws Problems if the folder cannot be written.
 */
export async function replaceFolder(folder: string, files: readonly SiteFile[]): Promise<void> {
  const fresh = `${folder}.new`;
  try {
    await rm(fresh, { recursive: true, force: true });
    for (const { path, content } of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw unable(
      folder,
      `Cannot be written: ${(error as Error).message}.`,
      'Make the folder writable, or name another with --out.',
    );
  }
}
