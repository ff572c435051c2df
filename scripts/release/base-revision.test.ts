import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baseRevision } from './base-revision.ts';

let folder: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

async function commit(text: string): Promise<string> {
  await writeFile(join(folder, 'spec/openapi.yaml'), text);
  git('add', '.');
  git('commit', '--quiet', '--message', text);
  return git('rev-parse', 'HEAD');
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-revision-'));
  await mkdir(join(folder, 'spec'));
});
afterEach(() => rm(folder, { recursive: true }));

test('on main it is the last commit; on a branch, where it began', async () => {
  git('init', '--quiet', '--initial-branch', 'main');
  const first = await commit('one');
  expect(await baseRevision(folder)).toBe(first);
  git('switch', '--quiet', '--create', 'feature');
  await commit('two');
  expect(await baseRevision(folder)).toBe(first);
});

test('the default branch of `origin` counts, whatever its name', async () => {
  git('init', '--quiet', '--initial-branch', 'trunk');
  const first = await commit('one');
  git('update-ref', 'refs/remotes/origin/trunk', first);
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  git('switch', '--quiet', '--create', 'feature');
  await commit('two');
  expect(await baseRevision(folder)).toBe(first);
});

test('without commits, without a spec in them, or inside another repository there is none', async () => {
  git('init', '--quiet', '--initial-branch', 'main');
  expect(await baseRevision(folder)).toBeUndefined();
  git('commit', '--quiet', '--allow-empty', '--message', 'empty');
  expect(await baseRevision(folder)).toBeUndefined();
  await commit('one');
  expect(await baseRevision(join(folder, 'spec'))).toBeUndefined();
});
