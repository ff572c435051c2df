import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNode } from '../../generate/spec/node.ts';
import { readAtRevision } from './read-at-revision.ts';

let folder: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-at-revision-'));
  git('init', '--quiet', '--initial-branch', 'main');
  await mkdir(join(folder, 'spec/schemas'), { recursive: true });
  const book = "$ref: './schemas/Book.yaml'";
  await writeFile(
    join(folder, 'spec/openapi.yaml'),
    `openapi: 3.1.0\ninfo: { title: Books, version: 1.0.0 }\ncomponents:\n  schemas:\n    Book:\n      ${book}\n`,
  );
  await writeFile(join(folder, 'spec/schemas/Book.yaml'), 'type: object\ntitle: Old\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Old');
  await writeFile(join(folder, 'spec/schemas/Book.yaml'), 'type: object\ntitle: New\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('reads the files of the revision, not those of the working tree, and names them as the repository does', async () => {
  const { document, places } = await readAtRevision('main', 'spec/openapi.yaml', folder);
  const { Book } = asNode(asNode(document.components).schemas);
  expect(Book).toMatchObject({ title: 'Old' });
  expect(places('/components/schemas/Book/title')).toMatchObject({ file: 'spec/schemas/Book.yaml', line: 2 });
});

test.each([
  ['nowhere', 'spec/openapi.yaml'],
  ['main', 'other/openapi.yaml'],
  ['main', 'spec/other.yaml'],
  ['--help', 'spec/openapi.yaml'],
])('git:%s:%s does not exist: one clear message', async (revision, path) => {
  await expect(readAtRevision(revision, path, folder)).rejects.toMatchObject({ name: 'Problems' });
});
