import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { Problems, problem } from '../command/problems.ts';
import { diffApis } from './diff-apis.ts';
import { type Commit, listVersions } from './list-versions.ts';
import { printHistory, type Version } from './print/print-history.ts';
import { readAtRevision } from './reading/read-at-revision.ts';
import type { ReadDocument } from './reading/read-document.ts';

const help = `pnpm spec:history [PATH] [options]

Runs over the versions of a spec in Git, oldest first, and says what each should have been: none, patch, minor or major
after the one before, with what broke callers. PATH is relative to this folder; by default spec/openapi.yaml.

  --since REVISION  begin after this revision
  --json            all changes of each version
  --help            this text

Renames of the spec are followed; a branch that was merged counts as the merge.
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
  const { root, commits } = await listVersions(path, values.since);
  const versions: Version[] = [];
  let previous: ReadDocument | undefined;
  for (const commit of commits) {
    const version = await judgeVersion(commit, root, previous);
    previous = version.document ?? previous;
    versions.push(version.result);
    if (!values.json) process.stdout.write(printHistory([version.result]));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(versions, null, 2)}\n`);
  return 0;
}

/** The verdict on a version after the one before; the first has none. */
async function judgeVersion(
  { path, ...commit }: Commit,
  root: string,
  previous: ReadDocument | undefined,
): Promise<{ result: Version; document?: ReadDocument }> {
  try {
    const document = await readAtRevision(commit.commit, path, root);
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
