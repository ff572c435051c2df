import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';

/** Packs the package in `folder` as it would be published, and returns the tarball. Build it first. */
export async function pack(folder: string): Promise<Buffer> {
  const destination = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
    await promisify(execFile)('pnpm', ['pack', '--pack-destination', destination], { cwd: folder, env }).catch(
      (error) => {
        throw problem(
          folder,
          `It cannot be packed: ${String(error.stderr || error.message).trim()}`,
          'Correct its package.json.',
        );
      },
    );
    const [name = ''] = await readdir(destination);
    return await readFile(join(destination, name));
  } finally {
    await rm(destination, { recursive: true, force: true });
  }
}
