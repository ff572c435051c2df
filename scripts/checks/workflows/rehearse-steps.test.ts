import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { parseWorkflow } from './rules/support/workflow.ts';

/** The folder of a job, with an `npx` and a `gh` that write what they are asked for to a log. */
let folder: string;
const path = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearse-steps-'));
  // Publishing keeps the integrity of a tarball, and viewing prints it, as a registry would; BROKEN cannot be published.
  await script(
    'npx',
    `[ "$2" = pnpm@12.21.0 ] || exit 9
case "$3" in
  view) cat "$REGISTRY/$(echo "$4" | tr / _)" 2>/dev/null ;;
  publish)
    case "$4" in "$BROKEN") echo down >&2; exit 1 ;; esac
    echo "$3 $4 $6 $8" >> "$LOG"
    jq -r --arg path "$4" '.plan[][] | select(.tarball.path == $path) | "\\(.name)@\\(.version)"' publish-plan.json | while read -r name; do
      echo "sha512-$(openssl dgst -sha512 -binary "$4" | base64 -w0)" > "$REGISTRY/$(echo "$name" | tr / _)"
    done ;;
esac`,
  );
  await script('gh', 'echo "gh $*" >> "$LOG"');
  await mkdir(path('registry'));
  await mkdir(path('job'));
  await writeFile(path('log'), '');
});
afterEach(() => rm(folder, { recursive: true }));

async function script(name: string, text: string): Promise<void> {
  await mkdir(path('bin'), { recursive: true });
  await writeFile(path(`bin/${name}`), `#!/usr/bin/env bash\n${text}\n`);
  await chmod(path(`bin/${name}`), 0o755);
}

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: path('job'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Runs the `run` steps of a job of release.yml in their order, as the runner does. Returns the exit code of the last. */
async function runJob(
  name: string,
  environment: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const text = await readFile(join(root, '.github/workflows/release.yml'), 'utf8');
  const steps = parseWorkflow('release.yml', text).workflow.jobs?.[name]?.steps ?? [];
  const env = {
    ...process.env,
    PATH: `${path('bin')}${delimiter}${process.env.PATH}`,
    LOG: path('log'),
    REGISTRY: path('registry'),
    RUNNER_TEMP: folder,
    BROKEN: '',
    DIST_TAG: 'latest',
    ...environment,
  };
  let output = '';
  for (const { run } of steps) {
    if (run === undefined) continue;
    const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run];
    const { status, stdout, stderr } = spawnSync('bash', shell, { cwd: path('job'), env, encoding: 'utf8' });
    output += stdout + stderr;
    if (status !== 0) return { code: status ?? 1, output };
  }
  return { code: 0, output };
}

const log = () => readFile(path('log'), 'utf8');

describe('publish', () => {
  beforeEach(async () => {
    const plan = ['types', 'client'].map((name) => ({
      kind: 'publish',
      name: `@library/${name}`,
      version: '1.2.0',
      tarball: { path: `${name}.tgz` },
    }));
    await writeFile(path('job/publish-plan.json'), JSON.stringify({ plan: [plan.slice(0, 1), plan.slice(1)] }));
    for (const name of ['types', 'client']) await writeFile(path(`job/${name}.tgz`), `content of ${name}`);
  });

  test('publishes each tarball in order, under the dist-tag', async () => {
    expect(await runJob('publish')).toMatchObject({ code: 0 });
    expect(await log()).toBe('publish types.tgz public latest\npublish client.tgz public latest\n');
  });

  test('run again after half of it, publishes the other half', async () => {
    expect(await runJob('publish', { BROKEN: 'client.tgz' })).toMatchObject({ code: 1 });
    expect(await runJob('publish')).toMatchObject({ code: 0 });
    expect(await log()).toBe('publish types.tgz public latest\npublish client.tgz public latest\n');
  });

  test('stops if a version is published with other content', async () => {
    const other = createHash('sha512').update('other').digest('base64');
    await writeFile(path('registry/@library_types@1.2.0'), `sha512-${other}\n`);
    const { code, output } = await runJob('publish');
    expect({ code, log: await log() }).toEqual({ code: 1, log: '' });
    expect(output).toContain('@library/types@1.2.0 is published with other content');
  });
});

describe('version and propose', () => {
  beforeEach(async () => {
    git('init', '--quiet', '--bare', '--initial-branch=main', '../origin');
    git('init', '--quiet', '--initial-branch=main');
    git('remote', 'add', 'origin', '../origin');
    const committed = 'scripts/checks/workflows/propose-release.sh';
    await write('packages/library-types/package.json', '{ "version": "1.1.0" }\n');
    await write('.changeset/one.md', 'text\n');
    await write(committed, await readFile(join(root, committed), 'utf8'));
    await chmod(path(`job/${committed}`), 0o755);
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
  });

  async function write(name: string, text: string): Promise<void> {
    await mkdir(dirname(path(`job/${name}`)), { recursive: true });
    await writeFile(path(`job/${name}`), text);
  }

  /** What `pnpm version-packages` writes in the job without rights. */
  async function version(commands: string): Promise<void> {
    await script('npx', commands);
    expect(await runJob('version')).toMatchObject({ code: 0 });
    git('reset', '--quiet', '--hard');
    git('clean', '--quiet', '--force', '-d');
  }

  test('pushes the versions, and opens a pull request', async () => {
    await version(`echo '{ "version": "1.2.0" }' > packages/library-types/package.json; rm .changeset/one.md`);
    expect(await runJob('propose')).toMatchObject({ code: 0 });
    expect(git('show', 'origin/release/next:packages/library-types/package.json')).toContain('1.2.0');
    expect(git('log', '--format=%s', 'origin/release/next')).toBe('Release 1.2.0\nFirst\n');
    expect(await log()).toContain('gh pr create --head release/next');
  });

  test.each([
    ['a workflow', 'mkdir -p .github/workflows; echo x > .github/workflows/evil.yml'],
    ['the script itself', 'echo "gh secret list" >> scripts/checks/workflows/propose-release.sh'],
    ['a script of a package', 'mkdir -p packages/library-types/src; echo x > packages/library-types/src/index.ts'],
    ['the manifest of the workspace', 'echo "{}" > package.json'],
  ])('refuses a patch that changes %s', async (_name, commands) => {
    await version(`echo '{ "version": "1.2.0" }' > packages/library-types/package.json; ${commands}`);
    const { code, output } = await runJob('propose');
    expect(code).toBe(1);
    expect(output).toContain('nothing to do with versions');
    expect(git('ls-remote', 'origin')).toBe('');
    expect(await log()).toBe('');
  });
});
