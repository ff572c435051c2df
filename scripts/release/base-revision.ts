import { runProgram } from '../command/run-program.ts';

/**
 * The commit that a change is based on: where it branched off from the default branch of `origin`, or else from `main`. On that branch it is
 * the last commit. Undefined if the folder is not the root of a Git repository whose commits contain the spec.
 */
export async function baseRevision(workspace: string): Promise<string | undefined> {
  const git = async (...args: string[]) => {
    const { code, stdout } = await runProgram('git', args, { cwd: workspace });
    return code === 0 ? stdout.trim() : undefined;
  };
  if ((await git('rev-parse', '--show-prefix')) !== '') return undefined;
  const branch = (await git('rev-parse', '--abbrev-ref', 'origin/HEAD')) ?? 'main';
  const commit = (await git('merge-base', 'HEAD', branch)) ?? (await git('rev-parse', 'HEAD'));
  if (commit === undefined) return undefined;
  if ((await git('cat-file', '-e', `${commit}:spec/openapi.yaml`)) === undefined) return undefined;
  return commit;
}
