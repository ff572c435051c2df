import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { Problems, problem } from '../command/problems.ts';
import { type Diagnostic, describeDiagnostic } from '../generate/spec/diagnostics.ts';
import { diffApis } from './diff-apis.ts';
import { explain, type Snippet } from './explain/explain.ts';
import { type Location, locate } from './locate.ts';
import { printVerdict } from './print/print.ts';
import { printExplanation } from './print/print-explanation.ts';
import { printGithub } from './print/print-github.ts';
import { printJson } from './print/print-json.ts';
import { printMarkdown, printMarkdownSnippets } from './print/print-markdown.ts';
import { printSarif } from './print/print-sarif.ts';
import { readApi } from './reading/read-api.ts';
import type { ReadDocument } from './reading/read-document.ts';
import { readInput } from './reading/read-input.ts';
import type { Change, Verdict } from './verdict/change.ts';
import { type PolicyRule, readPolicy } from './verdict/policy.ts';

const formats = ['text', 'markdown', 'json', 'sarif', 'github'] as const;

const help = `pnpm spec:diff OLD NEW [options]

Says what a new version of an OpenAPI 3.0, 3.1 or 3.2 document means to callers of the old one: none, patch,
minor or major, with every change, its place, and whom it breaks.

OLD and NEW are paths, file: URLs, git:REVISION:PATH as in git:main:spec/openapi.yaml, or - for standard input.

  --format FORMAT  text (default); markdown, a table for a pull request; json; sarif, for code scanning and
                   editors; github, annotations at the lines of a pull request
  --explain        whom each change breaks, with code that compiles before it and not after it
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
  if (oldPath === '-' && newPath === '-')
    throw problem(
      'pnpm spec:diff - -',
      'Only one document can come from standard input.',
      'Give a path for the other.',
    );
  const format = formats.find((one) => one === (values.format ?? 'text'));
  if (!format)
    throw problem(`--format ${values.format}`, 'Not a format.', `Use ${formats.slice(0, -1).join(', ')} or github.`);
  const policy = await findPolicy(values.policy, newPath);
  const [old, now] = await readBoth(oldPath, newPath, values.allow);
  const verdict = await diffApis(old, now, policy);
  // A note on both documents is about the new one.
  const notes = [...new Map([...old.notes, ...now.notes].map((note) => [note.code, note])).values()];
  for (const note of notes) process.stderr.write(`note: ${describeDiagnostic(note)}\n`);
  const snippets = values.explain
    ? await explain(readApi(old.document), readApi(now.document), verdict.changes)
    : undefined;
  process.stdout.write(print(verdict, format, (change) => locate(change, old, now), snippets, notes));
  return 0;
}

function print(
  verdict: Verdict,
  format: (typeof formats)[number],
  locationOf: (change: Change) => Location | undefined,
  snippets: ReadonlyMap<Change, Snippet> | undefined,
  notes: readonly Diagnostic[],
): string {
  const explained = (change: Change) => (snippets ? printExplanation(change.breaks, snippets.get(change)) : []);
  switch (format) {
    case 'json':
      return printJson(verdict, locationOf, snippets ?? new Map(), notes);
    case 'sarif':
      return printSarif(verdict, locationOf);
    case 'github':
      return printGithub(verdict.changes, locationOf);
    case 'markdown':
      return printMarkdown(verdict) + printMarkdownSnippets(verdict.changes, snippets ?? new Map());
    case 'text':
      return printVerdict(verdict, explained);
  }
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        explain: { type: 'boolean' },
        allow: { type: 'string', multiple: true, default: [] },
        policy: { type: 'string' },
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
  const found = reasons.flatMap((reason) => (reason instanceof Problems ? reason.problems : []));
  throw new Problems([...new Map(found.map((one) => [`${one.place} ${one.finding}`, one])).values()]);
}

async function findPolicy(named: string | undefined, newPath: string): Promise<PolicyRule[]> {
  if (named !== undefined) return readPolicy(named);
  const beside = join(dirname(newPath), 'release-policy.yaml');
  return (await stat(beside).catch(() => undefined))?.isFile() ? readPolicy(beside) : [];
}

await runCommand(main, { problems: 2 });
