import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { problem } from '../../command/problems.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/**
 * Reads a document as a Git revision has it, with the other files of its folder.
 * @throws Problems if there is no such revision or file.
 */
export async function readAtRevision(revision: string, path: string, workspace: string): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-revision-'));
  try {
    const parent = dirname(normalize(path));
    const archive = spawnSync('git', ['archive', '--format=tar', '--end-of-options', revision, parent], {
      cwd: workspace,
      maxBuffer: 1_000_000_000,
    });
    const unpacked = archive.status === 0 ? spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout }) : archive;
    if (unpacked.status !== 0) {
      const [reason = ''] = String(unpacked.stderr).trim().split('\n');
      throw problem(
        `git:${revision}:${path}`,
        reason,
        'Give a revision and a path that `git show REVISION:PATH` finds.',
      );
    }
    const read = await readDocument(join(folder, path));
    const places: ReadDocument['places'] = (pointer) => {
      const place = read.places(pointer);
      return { ...place, file: relative(folder, resolve(place.file)) };
    };
    return { ...read, places };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
