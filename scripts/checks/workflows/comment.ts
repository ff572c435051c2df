import { readFile, stat } from 'node:fs/promises';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { type Comments, openPullRequest } from './github.ts';
import { parseSpecReport, printSpecReport, type SpecReport } from './spec-report.ts';

/** By this line the comment is found again. */
const marker = '<!-- spec-report -->';

/** A report is far smaller; more than this was not written by ours. */
const mostBytes = 2_000_000;

/** `node scripts/checks/workflows/comment.ts FILE`: tells the report in FILE on the pull request whose head HEAD_OWNER, HEAD_BRANCH and HEAD_SHA name. */
await runCommand(async () => {
  const path = process.argv[2] ?? '';
  const report = await readReport(path);
  const comments = await openPullRequest({
    owner: process.env.HEAD_OWNER ?? '',
    branch: process.env.HEAD_BRANCH ?? '',
    commit: process.env.HEAD_SHA ?? '',
  });
  process.stdout.write(`${comments ? await tell(comments, report) : 'The pull request has moved on.'}\n`);
  return 0;
});

async function readReport(path: string): Promise<SpecReport> {
  try {
    if ((await stat(path)).size > mostBytes) throw new Error('too large');
    return parseSpecReport(await readFile(path, 'utf8'));
  } catch (error) {
    throw problem(path, `It is no report: ${(error as Error).message}.`, 'Look at the run that wrote it.');
  }
}

/** One comment for each pull request, kept up to date; none where the spec never changed. */
async function tell(comments: Comments, report: SpecReport): Promise<string> {
  const body = `${marker}\n${printSpecReport(report)}`;
  const earlier = await comments.find(marker);
  if (earlier?.body === body) return 'The comment says so already.';
  if (earlier) return comments.update(earlier.id, body);
  if (report.verdict.changes.length === 0) return 'The spec did not change.';
  return comments.create(body);
}
