import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { runProgram, toolPath } from '../../command/run-program.ts';

/** Packs the package in `folder` as it would be published and returns the tarball. Build the package first. */
export async function pack(folder: string): Promise<Buffer> {
  const destination = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    const env = { ...process.env, PATH: toolPath };
    const { code, stdout, stderr } = await runProgram('pnpm', ['pack', '--pack-destination', destination], {
      cwd: folder,
      env,
    });
    if (code !== 0)
      throw problem(folder, `Cannot be packed: ${(stderr || stdout).trim()}`, 'Correct its package.json.');
    const [name = ''] = await readdir(destination);
    return await readFile(join(destination, name));
  } finally {
    await rm(destination, { recursive: true, force: true });
  }
}
