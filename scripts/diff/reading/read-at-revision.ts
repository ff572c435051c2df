import { spawnSync } from 'node:child_process';
import { dirname, normalize } from 'node:path';
import { problem } from '../../command/problems.ts';
import type { ReadDocument } from './read-document.ts';
import { readUnpacked } from './read-unpacked.ts';

/**
 * Reads a document as a Git revision has it, with the other files of its folder.
 * @throws Problems if there is no such revision or file.
 */
export async function readAtRevision(revision: string, path: string, workspace: string): Promise<ReadDocument> {
  const unpack = async (folder: string) => {
    const parent = dirname(normalize(path));
    const archive = spawnSync('git', ['archive', '--format=tar', '--end-of-options', revision, parent], {
      cwd: workspace,
      maxBuffer: 1_000_000_000,
    });
    const unpacked = archive.status === 0 ? spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout }) : archive;
    if (unpacked.status !== 0) {
      const [reason = ''] = String(unpacked.stderr).trim().split('\n');
      const remedy = 'Give a revision and a path that `git show REVISION:PATH` finds.';
      throw problem(`git:${revision}:${path}`, reason, remedy);
    }
    return path;
  };
  return readUnpacked(unpack, { place: (file) => file, problem: (file) => `git:${revision}:${file}` });
}
