import { cp, glob, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { runProgram } from '../../command/run-program.ts';

/**
 * Copies the tracked files of the workspace, and those that git would add, to `target`. The dependencies are the installed ones: the links of
 * each package are copied, so that they point to the packages of the copy; the store behind them is shared.
 * @returns the number of files.
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

/** Without files whose deletion is not committed yet. */
async function listFiles(workspace: string): Promise<string[]> {
  const list = async (...options: string[]) => {
    const { code, stdout, stderr } = await runProgram('git', ['ls-files', '-z', ...options], { cwd: workspace });
    if (code !== 0)
      throw problem(workspace, `git cannot list its files: ${stderr.trim()}`, 'Rehearse in a clone of the repository.');
    return stdout.split('\0').filter((file) => file !== '');
  };
  const deleted = new Set(await list('--deleted'));
  return (await list('--cached', '--others', '--exclude-standard')).filter((file) => !deleted.has(file));
}
