import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { names } from '../../../../../scripts/testing/library.ts';
import { readEarlierVersions } from './earlier-versions.ts';

let root: string;
const generated = () => join(root, names.generated.types);
const content = () => join(root, names.folders.docs, 'content');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'versions-'));
  await mkdir(generated(), { recursive: true });
  await mkdir(content(), { recursive: true });
});

afterAll(() => rm(root, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...args],
    { stdio: 'ignore' },
  );
}

async function release(version: string, document: string): Promise<void> {
  await writeFile(join(content(), 'start.md'), `# Start\n\nWith ${version}.\n`);
  await writeFile(join(generated(), 'openapi.json'), document);
  git('add', '.');
  git('commit', '-m', version);
  git('tag', `${names.packages.types}@${version}`);
}

test('returns no earlier versions without a repository', async () => {
  expect(await readEarlierVersions(root, names, '1.0.0', () => {})).toEqual([]);
});

test('reads every tagged release but the current one, newest first, with its guides, and warns of unreadable ones', async () => {
  git('init', '-q');
  const document = (title: string) => JSON.stringify({ openapi: '3.1.0', info: { title, version: '0' }, paths: {} });
  await release('0.9.0', document('Old'));
  await release('0.10.0', 'not JSON');
  await release('1.0.0', document('Newer'));
  await release('1.1.0', document('Current'));
  const warnings: string[] = [];
  const versions = await readEarlierVersions(root, names, '1.1.0', (warning) => warnings.push(warning));
  expect(
    versions.map(({ api, guides: [start] }) => ({ title: api.title, version: api.version, start: start?.text })),
  ).toEqual([
    { title: 'Newer', version: '1.0.0', start: 'With 1.0.0.\n' },
    { title: 'Old', version: '0.9.0', start: 'With 0.9.0.\n' },
  ]);
  expect(warnings).toEqual([expect.stringContaining('@library/library-types@0.10.0 is left out')]);
});
