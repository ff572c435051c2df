import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../testing/run.ts';

const commit = 'a'.repeat(40);
let server: Server;
let folder: string;
let pulls: object[];
let comments: { id: number; body: string; user: { login: string } }[];
/** The requests that changed something on GitHub. */
let written: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comment-'));
  pulls = [
    { number: 6, head: { sha: 'b'.repeat(40) } },
    { number: 7, head: { sha: commit } },
  ];
  comments = [{ id: 1, body: '<!-- spec-report -->\nby somebody else', user: { login: 'mallory' } }];
  written = [];
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://github');
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.headers.authorization !== 'Bearer token_of_the_run') response.statusCode = 401;
    if (request.method !== 'GET') written.push(`${request.method} ${url.pathname}`);
    const head = url.searchParams.get('head');
    if (request.method === 'POST')
      comments.push({ id: 9, ...JSON.parse(body), user: { login: 'github-actions[bot]' } });
    response.end(JSON.stringify(url.pathname.endsWith('/pulls') ? (head === 'ada:my/branch' ? pulls : []) : comments));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const changes = [
  { bump: 'minor', wire: 'minor', types: 'minor', breaks: [], where: 'Customer.title', message: 'New.', kind: 'added' },
];

async function comment(report: unknown, head: Record<string, string> = {}) {
  const path = join(folder, 'report.json');
  await writeFile(path, typeof report === 'string' ? report : JSON.stringify(report));
  return run('scripts/checks/workflows/comment.ts', [path], {
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'acme/library',
    GITHUB_TOKEN: 'token_of_the_run',
    HEAD_OWNER: 'ada',
    HEAD_BRANCH: 'my/branch',
    HEAD_SHA: commit,
    ...head,
  });
}

const report = { verdict: { bump: 'minor', wire: 'minor', types: 'minor', changes }, reference: '' };
const none = { verdict: { bump: 'none', wire: 'none', types: 'none', changes: [] }, reference: '' };

test('comments once, then keeps its own comment up to date', async () => {
  expect(await comment(report)).toMatchObject({ code: 0, stdout: 'Commented on #7.\n' });
  expect(comments[1]?.body).toContain('`Customer.title`');
  expect(await comment(report)).toMatchObject({ code: 0, stdout: 'The comment is up to date.\n' });
  expect(await comment(none)).toMatchObject({ code: 0, stdout: 'Updated the comment on #7.\n' });
  const path = '/repos/acme/library/issues';
  expect(written).toEqual([`POST ${path}/7/comments`, `PATCH ${path}/comments/9`]);
});

test('does not comment if the spec did not change or the pull request has a newer commit', async () => {
  expect(await comment(none)).toMatchObject({ code: 0, stdout: 'The spec did not change.\n' });
  pulls = [];
  expect(await comment(report)).toMatchObject({
    code: 0,
    stdout: 'The pull request has a newer commit or is closed.\n',
  });
  expect(written).toEqual([]);
});

test('rejects a file that is not a report', async () => {
  const { code, stderr } = await comment('x'.repeat(3_000_000));
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Not a valid report: too large.'),
  });
  expect(await comment('{"verdict":1}')).toMatchObject({ code: 1 });
  expect(written).toEqual([]);
});

test.each([
  ['a branch of the same name in another fork', { HEAD_OWNER: 'mallory' }],
  ['another commit', { HEAD_SHA: 'c'.repeat(40) }],
  ['a branch whose name adds parameters', { HEAD_BRANCH: 'x&state=all&head=ada:my/branch' }],
  ['an owner whose name names a branch', { HEAD_OWNER: 'ada:my/branch&x' }],
])('does not comment for %s', async (_name, head) => {
  expect(await comment(report, head)).toMatchObject({
    code: 0,
    stdout: 'The pull request has a newer commit or is closed.\n',
  });
  expect(written).toEqual([]);
});
