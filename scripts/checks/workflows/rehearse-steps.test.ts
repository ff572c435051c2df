import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JobFolder } from './testing/job-folder.ts';

let job: JobFolder;
beforeEach(async () => {
  job = await JobFolder.create();
  await job.command('gh', 'echo "gh $*" >> "$LOG"');
});
afterEach(() => job.remove());

describe('pack', () => {
  beforeEach(async () => {
    // pnpm packs what the plan lists.
    await job.command(
      'npx',
      `[ "$2" = pnpm@12 ] || exit 9
echo "$3\${4:+ $(basename "$4")}" >> "$LOG"
[ "$3" != "$BROKEN" ] || exit 1
[ "$3" != release:pack ] || { mkdir -p "$4"; echo "$PLAN" > "$4/publish-plan.json"; }`,
    );
    await job.write('.changeset/README.md', 'text\n');
  });
  const full = { PLAN: '{ "tarball": {} }' };

  test('checks before it packs, and publishes only what npm does not have', async () => {
    const { code, steps } = await job.run('pack', full);
    expect({ code, pack: steps.pack }).toEqual({ code: 0, pack: { outputs: { publish: 'true' } } });
    expect(await job.log()).toBe('release:check\nrelease:pack release\n');
    expect((await job.run('pack', { PLAN: '{}' })).steps.pack).toEqual({ outputs: {} });
  });

  test('packs nothing if the check fails', async () => {
    expect(await job.run('pack', { ...full, BROKEN: 'release:check' })).toMatchObject({ code: 1 });
    expect(await job.log()).toBe('release:check\n');
  });

  test('with changesets, leaves the rest to the other jobs', async () => {
    await job.write('.changeset/one.md', 'text\n');
    expect((await job.run('pack', full)).steps).toEqual({ changesets: { outputs: { pending: 'true' } } });
    expect(await job.log()).toBe('');
  });

  test('started by hand, makes a snapshot that the check has to pass, with changesets or without', async () => {
    await job.write('.changeset/one.md', 'text\n');
    expect(await job.run('pack', { ...full, SNAPSHOT: 'next' }, 'workflow_dispatch')).toMatchObject({ code: 0 });
    expect(await job.log()).toBe('version-snapshot next\nrelease:check\nrelease:pack release\n');
  });
});

describe('tag', () => {
  test('runs the script of the commit', async () => {
    await job.copy('scripts/checks/workflows/tag-release.sh');
    const manifest = { name: '@library/library-types', version: '1.2.0' };
    await job.write('packages/library-types/package.json', JSON.stringify(manifest));
    await job.write('packages/library-types/CHANGELOG.md', '## 1.2.0\n\n- New.\n');
    // No release has been made yet.
    await job.command('gh', '[ "$2" != view ] || exit 1; echo "gh $*" >> "$LOG"; cat >> "$LOG"');
    expect(await job.run('tag', { GITHUB_SHA: 'c0ffee' })).toMatchObject({ code: 0 });
    expect(await job.log()).toMatch(
      /^gh release create @library\/library-types@1\.2\.0 --target c0ffee .*\n\n- New\.\n$/,
    );
  });
});

describe('publish', () => {
  const settings = () => ({ REGISTRY: job.path('registry'), DIST_TAG: 'latest' });

  beforeEach(async () => {
    await mkdir(job.path('registry'));
    // Publishing keeps the integrity of a tarball, and viewing prints it, as a registry would; BROKEN cannot be published.
    await job.command(
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
    const plan = ['types', 'client'].map((name) => ({
      kind: 'publish',
      name: `@library/${name}`,
      version: '1.2.0',
      tarball: { path: `${name}.tgz` },
    }));
    await job.write('publish-plan.json', JSON.stringify({ plan: [plan.slice(0, 1), plan.slice(1)] }));
    for (const name of ['types', 'client']) await job.write(`${name}.tgz`, `content of ${name}`);
  });

  test('publishes each tarball in order, under the dist-tag', async () => {
    expect(await job.run('publish', settings())).toMatchObject({ code: 0 });
    expect(await job.log()).toBe('publish types.tgz public latest\npublish client.tgz public latest\n');
  });

  test('run again after half of it, publishes the other half', async () => {
    expect(await job.run('publish', { ...settings(), BROKEN: 'client.tgz' })).toMatchObject({ code: 1 });
    expect(await job.run('publish', settings())).toMatchObject({ code: 0 });
    expect(await job.log()).toBe('publish types.tgz public latest\npublish client.tgz public latest\n');
  });

  test('stops if a version is published with other content', async () => {
    const other = createHash('sha512').update('other').digest('base64');
    await writeFile(job.path('registry/@library_types@1.2.0'), `sha512-${other}\n`);
    const { code, output } = await job.run('publish', settings());
    expect({ code, log: await job.log() }).toEqual({ code: 1, log: '' });
    expect(output).toContain('@library/types@1.2.0 is published with other content');
  });
});

describe('version and propose', () => {
  beforeEach(async () => {
    job.git('init', '--quiet', '--bare', '--initial-branch=main', '../origin');
    job.git('init', '--quiet', '--initial-branch=main');
    job.git('remote', 'add', 'origin', '../origin');
    await job.write('packages/library-types/package.json', '{ "version": "1.1.0" }\n');
    await job.write('.changeset/one.md', 'text\n');
    await job.copy('scripts/checks/workflows/propose-release.sh');
    job.git('add', '.');
    job.git('commit', '--quiet', '--message', 'First');
  });

  /** What `pnpm version-packages` writes in the job without rights. */
  async function version(commands: string): Promise<void> {
    await job.command('npx', commands);
    expect(await job.run('version')).toMatchObject({ code: 0 });
    job.git('reset', '--quiet', '--hard');
    job.git('clean', '--quiet', '--force', '-d');
  }

  test('pushes the versions, and opens a pull request', async () => {
    await version(`echo '{ "version": "1.2.0" }' > packages/library-types/package.json; rm .changeset/one.md`);
    expect(await job.run('propose')).toMatchObject({ code: 0 });
    expect(job.git('show', 'origin/release/next:packages/library-types/package.json')).toContain('1.2.0');
    expect(job.git('log', '--format=%s', 'origin/release/next')).toBe('Release 1.2.0\nFirst\n');
    expect(await job.log()).toContain('gh pr create --head release/next');
  });

  test.each([
    ['a workflow', 'mkdir -p .github/workflows; echo x > .github/workflows/evil.yml'],
    ['the script itself', 'echo "gh secret list" >> scripts/checks/workflows/propose-release.sh'],
    ['a script of a package', 'mkdir -p packages/library-types/src; echo x > packages/library-types/src/index.ts'],
    ['the manifest of the workspace', 'echo "{}" > package.json'],
  ])('refuses a patch that changes %s', async (_name, commands) => {
    await version(`echo '{ "version": "1.2.0" }' > packages/library-types/package.json; ${commands}`);
    const { code, output } = await job.run('propose');
    expect(code).toBe(1);
    expect(output).toContain('nothing to do with versions');
    expect(job.git('ls-remote', 'origin')).toBe('');
    expect(await job.log()).toBe('');
  });
});
