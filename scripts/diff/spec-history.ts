import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { Problems, problem } from '../command/problems.ts';
import { runProgram } from '../command/run-program.ts';
import { diffApis } from './diff-apis.ts';
import { printHistory, type Version } from './print/print-history.ts';
import { readAtRevision } from './reading/read-at-revision.ts';
import type { ReadDocument } from './reading/read-document.ts';

const help = `pnpm spec:history [PATH] [options]

Runs over the versions of a spec in Git, oldest first, and says what each should have been: none, patch, minor or major
after the one before, with what broke callers. PATH is relative to this folder; by default spec/openapi.yaml.

  --since REVISION  begin after this revision
  --json            all changes of each version
  --help            this text

Versions that cannot be read are listed and skipped. Exit code: 0 with a history, 2 if there is none.
`;

async function main(): Promise<number> {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [path = 'spec/openapi.yaml', ...others] = positionals;
  if (others.length > 0) throw problem('pnpm spec:history', 'One path is enough.', 'See `pnpm spec:history --help`.');
  const commits = await listCommits(path, values.since);
  const versions: Version[] = [];
  let previous: ReadDocument | undefined;
  for (const commit of commits) {
    const version = await judgeVersion(commit, path, previous);
    previous = version.document ?? previous;
    versions.push(version.result);
    if (!values.json) process.stdout.write(printHistory([version.result]));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(versions, null, 2)}\n`);
  return 0;
}

type Commit = Pick<Version, 'commit' | 'date' | 'subject'>;

/** The commits that changed a file in the folder of the spec, oldest first. */
async function listCommits(path: string, since: string | undefined): Promise<Commit[]> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
  const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
  const args = ['log', '--reverse', '--format=%H%x09%cs%x09%s', '--end-of-options', range, '--', folder];
  const { code, stdout, stderr } = await runProgram('git', args, { cwd: process.cwd() });
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (code !== 0 || lines.length === 0)
    throw problem(
      path,
      code === 0 ? 'No commit changed this file.' : (stderr.split('\n')[0] ?? ''),
      'Give a path inside a Git repository that has versions of it.',
    );
  return lines.map((line) => {
    const [commit = '', date = '', ...subject] = line.split('\t');
    return { commit, date, subject: subject.join(' ') };
  });
}

/** The verdict on a version after the one before; the first has none. */
async function judgeVersion(
  commit: Commit,
  path: string,
  previous: ReadDocument | undefined,
): Promise<{ result: Version; document?: ReadDocument }> {
  try {
    const document = await readAtRevision(commit.commit, path, process.cwd());
    return { document, result: previous ? { ...commit, verdict: await diffApis(previous, document) } : commit };
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    return { result: { ...commit, problem: error.problems[0]?.finding ?? '' } };
  }
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { since: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw problem(
      'pnpm spec:history',
      (error as Error).message.split('. ')[0] ?? '',
      'See `pnpm spec:history --help`.',
    );
  }
}

await runCommand(main, { problems: 2 });
