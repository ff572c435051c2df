import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { Problems, problem } from '../command/problems.ts';
import { diffApis } from './diff-apis.ts';
import { printVerdict } from './print/print.ts';
import { printMarkdown } from './print/print-markdown.ts';
import { readAtRevision } from './reading/read-at-revision.ts';
import { type ReadDocument, readDocument } from './reading/read-document.ts';
import { readStandardInput } from './reading/read-standard-input.ts';
import { type PolicyRule, readPolicy } from './verdict/policy.ts';

const help = `pnpm spec:diff OLD NEW [options]

Says what a new version of an OpenAPI 3.0, 3.1 or 3.2 document means to callers of the old one: none, patch,
minor or major, with every change, its place, and whom it breaks.

OLD and NEW are paths, git:REVISION:PATH as in git:main:spec/openapi.yaml, or - for standard input.

  --json           { bump, wire, types, changes: [{ bump, breaks, where, message, … }] }
  --markdown       a table for a pull request
  --policy FILE    raises or lowers kinds of change, each with a reason;
                   by default release-policy.yaml beside NEW, if it exists
  --allow X        follow references to a host, such as schemas.example.com, or to a folder outside that of the
                   document; may be given several times
  --help           this text

Exit code: 0 with a verdict, 2 if a document cannot be read.
`;

async function main(): Promise<number> {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [oldPath, newPath, ...others] = positionals;
  if (oldPath === undefined || newPath === undefined || others.length > 0) {
    throw problem(
      'pnpm spec:diff',
      'Two documents are needed.',
      'Give the old and the new one: `pnpm spec:diff OLD NEW`.',
    );
  }
  const policy = await findPolicy(values.policy, newPath);
  const verdict = await diffApis(...(await readBoth(oldPath, newPath, values.allow)), policy);
  if (values.json) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  else process.stdout.write(values.markdown ? printMarkdown(verdict) : printVerdict(verdict));
  return 0;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        markdown: { type: 'boolean' },
        policy: { type: 'string' },
        allow: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw problem('pnpm spec:diff', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm spec:diff --help`.');
  }
}

/** Reads both documents, and reports the problems of both at once. */
async function readBoth(
  oldPath: string,
  newPath: string,
  allow: readonly string[],
): Promise<[ReadDocument, ReadDocument]> {
  const [old, now] = await Promise.allSettled([readInput(oldPath, allow), readInput(newPath, allow)]);
  if (old.status === 'fulfilled' && now.status === 'fulfilled') return [old.value, now.value];
  const reasons = [old, now].flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  for (const reason of reasons) if (!(reason instanceof Problems)) throw reason;
  throw new Problems(reasons.flatMap((reason) => (reason instanceof Problems ? reason.problems : [])));
}

/** Reads a path, `git:REVISION:PATH`, or `-` for standard input. */
async function readInput(input: string, allow: readonly string[]): Promise<ReadDocument> {
  if (input === '-') return readStandardInput();
  const [, revision, path] = /^git:([^:]+):(.+)$/.exec(input) ?? [];
  if (revision === undefined || path === undefined) return readDocument(input, allow);
  return readAtRevision(revision, path, process.cwd());
}

async function findPolicy(named: string | undefined, newPath: string): Promise<PolicyRule[]> {
  if (named !== undefined) return readPolicy(named);
  const beside = join(dirname(newPath), 'release-policy.yaml');
  return (await stat(beside).catch(() => undefined))?.isFile() ? readPolicy(beside) : [];
}

await runCommand(main, { problems: 2 });
