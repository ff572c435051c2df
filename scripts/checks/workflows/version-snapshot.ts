import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';

const changeset = join(
  dirname(createRequire(join(root, 'package.json')).resolve('@changesets/cli/package.json')),
  'bin.js',
);

/**
 * `pnpm version-snapshot NAME` gives the packages a version such as `0.0.0-NAME-20261124093000` and regenerates the files that contain it.
 * NAME is the dist-tag to publish under. It consumes the changesets, so run it in a copy.
 */
await runCommand(
  () => {
    const [name = '', ...others] = process.argv.slice(2);
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^v\d/.test(name) || name === 'latest' || others.length > 0)
      throw problem(
        `pnpm version-snapshot ${name}`.trimEnd(),
        'A snapshot needs a dist-tag of its own: lower-case letters, digits and hyphens.',
        'Pass one, such as `snapshot`, but not `latest`, which is what everybody installs.',
      );
    const steps = [
      [changeset, 'version', '--snapshot', name],
      ['scripts/release/version-spec.ts'],
      ['scripts/generate/generate.ts', '--files'],
      // The gate compares with it, and a snapshot promises nothing about versions.
      ['scripts/release/keep-released.ts'],
    ];
    for (const step of steps) {
      const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
      if (status !== 0) return status ?? 1;
    }
    return 0;
  },
  { writes: true },
);
