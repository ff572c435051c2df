import { spawnSync } from 'node:child_process';

/**
 * The commit that a change starts from: where it left the default branch of `origin`, or else the branch `main`. On that branch it is the
 * last commit. Nothing if the folder is not the top of a Git repository with commits that hold the spec.
 */
export function baseRevision(workspace: string): string | undefined {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', args, { cwd: workspace, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  if (git('rev-parse', '--show-prefix') !== '') return undefined;
  const branch = git('rev-parse', '--abbrev-ref', 'origin/HEAD') ?? 'main';
  const commit = git('merge-base', 'HEAD', branch) ?? git('rev-parse', 'HEAD');
  if (commit === undefined || git('cat-file', '-e', `${commit}:spec/openapi.yaml`) === undefined) return undefined;
  return commit;
}
