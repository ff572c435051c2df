import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../command/root.ts';

let folder: string;
let log: string;

/** A workspace with two public packages and a private one. Its origin is a folder, and its `gh` writes its arguments to a log. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-scripts-'));
  log = join(folder, 'gh.log');
  await write(
    'bin/gh',
    '#!/bin/sh\necho "gh $*" >> "$LOG"\n[ "$1" = auth ] || [ -t 0 ] || cat >> "$LOG"\n[ -z "$EXISTS" ] || echo 7\n[ "$2" != view ] || [ -n "$EXISTS" ]\n',
  );
  await chmod(join(folder, 'bin/gh'), 0o755);
  for (const [name, more] of [
    ['types', {}],
    ['client', {}],
    ['docs', { private: true }],
  ] as const) {
    const manifest = { name: `@library/library-${name}`, version: '1.2.0', ...more };
    await write(`work/packages/library-${name}/package.json`, JSON.stringify(manifest));
    await write(
      `work/packages/library-${name}/CHANGELOG.md`,
      `# ${name}\n\n## 1.2.0\n\n- New in ${name}.\n\n## 1.1.0\n\n- Old.\n`,
    );
  }
  git('init', '--quiet', '--bare', '--initial-branch=main', '../origin');
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', '../origin');
  git('-c', 'user.name=a', '-c', 'user.email=a@localhost', 'commit', '--quiet', '--allow-empty', '--message=first');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Runs a script as the workflow does, and returns the log of `gh`. */
async function run(script: string, environment: Record<string, string> = {}, args: string[] = []): Promise<string> {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, LOG: log, GITHUB_SHA: 'c0ffee', EXISTS: '', ...environment };
  await writeFile(log, '');
  execFileSync(join(root, 'scripts/checks/workflows', script), args, {
    cwd: join(folder, 'work'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return readFile(log, 'utf8');
}

test('tags each public package with its part of the changelog, once', async () => {
  expect(await run('tag-release.sh')).toBe(`gh release view @library/library-client@1.2.0
gh release create @library/library-client@1.2.0 --target c0ffee --title @library/library-client@1.2.0 --notes-file -

- New in client.

gh release view @library/library-types@1.2.0
gh release create @library/library-types@1.2.0 --target c0ffee --title @library/library-types@1.2.0 --notes-file -

- New in types.

`);
  expect(await run('tag-release.sh', { EXISTS: 'yes' })).not.toContain('create');
});

/** Writes the patch that makes the version of the types package `version`. */
async function patch(version: string): Promise<string> {
  await write('work/packages/library-types/package.json', JSON.stringify({ name: '@library/library-types', version }));
  git('add', '--all');
  await writeFile(join(folder, 'versions.patch'), git('diff', '--cached', '--binary'));
  git('reset', '--quiet', '--hard');
  return join(folder, 'versions.patch');
}

test('proposes the release in a pull request, and renews it', async () => {
  const first = await run('propose-release.sh', {}, [await patch('1.2.0')]);
  expect(first).toContain('gh pr create --head release/next --base main --title Release 1.2.0');
  expect(first).toContain('gh workflow run checks.yml --ref release/next');
  expect(git('log', '--format=%s %an', 'origin/release/next')).toBe('Release 1.2.0 github-actions[bot]\nfirst a\n');

  git('switch', '--quiet', 'main');
  git('branch', '--quiet', '-D', 'release/next');
  const second = await run('propose-release.sh', { EXISTS: 'yes' }, [await patch('2.0.0')]);
  expect(second).toContain('gh pr edit release/next --title Release 2.0.0');
  expect(second).not.toContain('pr create');
  expect(git('log', '--format=%s', 'origin/release/next')).toBe('Release 2.0.0\nfirst\n');
});
