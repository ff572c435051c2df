import { execFile } from 'node:child_process';
import { cp, glob, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { problem } from '../../command/problems.ts';

/**
 * Copies what git knows of the workspace, and what it would add, to `target`. Dependencies are the installed ones: the links of each package
 * are copied, so that they lead to the packages of the copy, and the store behind them is shared.
 * @returns how many files were copied.
 */
export async function copyWorkspace(workspace: string, target: string): Promise<number> {
  const files = await listFiles(workspace);
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(workspace, file), join(target, file), { verbatimSymlinks: true });
  }
  await symlink(join(workspace, 'node_modules'), join(target, 'node_modules'));
  for await (const folder of glob('{packages/*,scripts,examples}/node_modules', { cwd: workspace })) {
    await cp(join(workspace, folder), join(target, folder), { recursive: true, verbatimSymlinks: true });
  }
  return files.length;
}

/** Without those that are deleted and not committed yet. */
async function listFiles(workspace: string): Promise<string[]> {
  const list = async (...options: string[]) => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', ...options], {
      cwd: workspace,
      maxBuffer: 1e8,
    }).catch((error: Error) => {
      throw problem(
        workspace,
        `git cannot list its files: ${error.message.trim()}`,
        'Rehearse in a clone of the repository.',
      );
    });
    return stdout.split('\0').filter((file) => file !== '');
  };
  const deleted = new Set(await list('--deleted'));
  return (await list('--cached', '--others', '--exclude-standard')).filter((file) => !deleted.has(file));
}
