import { readFile, stat } from 'node:fs/promises';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { type Comments, openPullRequest } from './github.ts';
import { parseSpecReport, printSpecReport, type SpecReport } from './spec-report.ts';

/** The first line of our comment, by which a later run finds it. */
const marker = '<!-- spec-report -->';

/** In bytes. A larger file was not written by our script. */
const maxSize = 2_000_000;

/** `node scripts/checks/workflows/comment.ts FILE`: comments the report in FILE on the pull request whose head is HEAD_OWNER, HEAD_BRANCH and HEAD_SHA. */
await runCommand(async () => {
  const path = process.argv[2] ?? '';
  const report = await readReport(path);
  const comments = await openPullRequest({
    owner: process.env.HEAD_OWNER ?? '',
    branch: process.env.HEAD_BRANCH ?? '',
    commit: process.env.HEAD_SHA ?? '',
  });
  process.stdout.write(
    `${comments ? await post(comments, report) : 'The pull request has a newer commit or is closed.'}\n`,
  );
  return 0;
});

async function readReport(path: string): Promise<SpecReport> {
  try {
    if ((await stat(path)).size > maxSize) throw new Error('too large');
    return parseSpecReport(await readFile(path, 'utf8'));
  } catch (error) {
    throw problem(path, `Not a valid report: ${(error as Error).message}.`, 'Check the log of the run that wrote it.');
  }
}

/** Keeps one comment per pull request up to date; writes none if the spec never changed. */
async function post(comments: Comments, report: SpecReport): Promise<string> {
  const body = `${marker}\n${printSpecReport(report)}`;
  const earlier = await comments.find(marker);
  if (earlier?.body === body) return 'The comment is up to date.';
  if (earlier) return comments.update(earlier.id, body);
  if (report.verdict.changes.length === 0) return 'The spec did not change.';
  return comments.create(body);
}
