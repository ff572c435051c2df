import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../command/root.ts';

let folder: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });

async function commit(subject: string, paths: string, date: string): Promise<void> {
  await writeFile(join(folder, 'api.yaml'), `openapi: 3.1.0\ninfo: { title: Books, version: 1.0.0 }\n${paths}`);
  git('add', '.');
  git('commit', '--quiet', '--message', subject, '--date', date);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-history-'));
  git('init', '--quiet');
  const operation = '{ responses: { "204": { description: Done. } } }';
  await commit('Begin', `paths: { /books: { get: ${operation} } }\n`, '2024-01-01T00:00:00Z');
  await commit(
    'Add shelves',
    `paths: { /books: { get: ${operation} }, /shelves: { get: ${operation} } }\n`,
    '2024-02-01',
  );
  await commit('Break the file', 'paths: [\n', '2024-03-01');
  await commit('Drop books', `paths: { /shelves: { get: ${operation} } }\n`, '2024-04-01');
});
afterAll(() => rm(folder, { recursive: true }));

test('follows renames to other folders, and counts a branch as its merge', async () => {
  const repository = await mkdtemp(join(tmpdir(), 'spec-history-renames-'));
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: repository });
  const save = async (name: string, members: string) => {
    const text = `openapi: 3.1.0\ninfo: { title: Books, version: 1.0.0 }\npaths: {}\ncomponents: { schemas: { Book: { type: object, properties: { ${members} } } } }\n`;
    await writeFile(join(repository, name), text);
    run('add', '.');
    run('commit', '--quiet', '--message', members);
  };
  run('init', '--quiet', '--initial-branch=main');
  await mkdir(join(repository, 'spec'));
  await save('spec/old.yaml', 'a: {}');
  await save('spec/old.yaml', 'a: {}, b: {}');
  await mkdir(join(repository, 'docs'));
  run('mv', 'spec/old.yaml', 'docs/api.yaml');
  run('commit', '--quiet', '--message', 'Move');
  run('switch', '--quiet', '--create', 'side');
  await save('docs/api.yaml', 'a: {}, b: {}, c: {}');
  run('switch', '--quiet', 'main');
  run('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
  const history = (args: string[]) =>
    execFileSync(process.execPath, [join(root, 'scripts/diff/spec-history.ts'), ...args], {
      cwd: join(repository, 'docs'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const lines = history(['api.yaml'])
    .replaceAll(/ [0-9a-f]{9} {2}\d{4}-\d\d-\d\d/g, '')
    .split('\n');
  expect(lines).toEqual(['first    a: {}', 'minor    a: {}, b: {}', 'none     Move', 'minor    Merge', '']);
  expect(() => history(['nowhere.yaml'])).toThrow('No commit changed this file.');
  await rm(repository, { recursive: true });
}, 60_000);

test('says what each version should have been, and skips what cannot be read', () => {
  const output = execFileSync(process.execPath, [join(root, 'scripts/diff/spec-history.ts'), 'api.yaml'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = output.replaceAll(/ [0-9a-f]{9} {2}\d{4}-\d\d-\d\d/g, '').split('\n');
  expect(lines).toEqual([
    'first    Begin',
    'minor    Add shelves',
    'unread   Break the file',
    expect.stringContaining('Cannot be parsed'),
    'major    Drop books',
    '          GET /books: The operation was removed. Requests that use it fail.',
    '',
  ]);
});
