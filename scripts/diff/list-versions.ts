import { problem } from '../command/problems.ts';
import { runProgram } from '../command/run-program.ts';

/** A commit that changed a file in the folder of the spec. */
export interface Commit {
  commit: string;
  /** As in 2026-11-24. */
  date: string;
  subject: string;
  /** The path of the spec in this commit, relative to the root of the repository. */
  path: string;
}

/**
 * The commits that changed the spec, oldest first; those of a branch that was merged count as the merge. Follows the spec through renames. In:
 * a path relative to the working folder. Out: the root of the repository, and the commits.
 */
export async function listVersions(
  path: string,
  since: string | undefined,
): Promise<{ root: string; commits: Commit[] }> {
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProgram('git', args, { cwd: process.cwd() });
    if (code === 0) return stdout;
    const remedy = 'Give a path inside a Git repository that has versions of it.';
    throw problem(path, stderr.split('\n')[0] ?? '', remedy);
  };
  const [root = '', prefix = ''] = (await run('rev-parse', '--show-toplevel', '--show-prefix')).split('\n');
  const entry = prefix + path.replace(/^\.\//, '');
  const range = ['--end-of-options', since === undefined ? 'HEAD' : `${since}..HEAD`, '--'];
  const log = ['-c', 'core.quotePath=false', 'log', '--first-parent', '--diff-merges=first-parent'];
  const followed = await run(
    ...log,
    '--follow',
    '--diff-filter=R',
    '--name-status',
    '--format=%H',
    ...range,
    `:/${entry}`,
  );
  const renames = new Map(
    [...followed.matchAll(/^([0-9a-f]{40,})\n+R\d*\t([^\t\n]+)\t/gm)].map(([, commit = '', from = '']) => [
      commit,
      from,
    ]),
  );
  const folders = [entry, ...renames.values()].map((name) => `:/${name.replace(/\/[^/]*$/, '')}`);
  const listed = await run(...log, '--no-patch', '--format=%H%x09%cs%x09%s', ...range, ...new Set(folders));
  const commits: Commit[] = [];
  let name = entry;
  for (const line of listed.split('\n').filter((one) => one !== '')) {
    const [commit = '', date = '', ...subject] = line.split('\t');
    commits.unshift({ commit, date, subject: subject.join(' '), path: name });
    name = renames.get(commit) ?? name;
  }
  const isKnown = (await run('log', '-1', '--format=%H', ...range, `:/${entry}`)) !== '';
  if (!isKnown || commits.length === 0)
    throw problem(path, 'No commit changed this file.', 'Give a path that Git has versions of.');
  return { root, commits };
}
