import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { readManifest } from '../command/manifest.ts';
import { problem } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';

const versionLine = /^( +version: ).*$/m;

/** Part of `pnpm version-packages`: sets `info.version` of the spec to the version of the types package. */
await runCommand(
  async () => {
    const { version } = await readManifest(join(root, readNames().folders.types));
    const path = join(root, 'spec/openapi.yaml');
    const spec = await readFile(path, 'utf8');
    if (!versionLine.test(spec)) throw problem('spec/openapi.yaml', '`info.version` is missing.', 'Add it.');
    await writeFile(path, spec.replace(versionLine, `$1${version}`));
    process.stdout.write(`spec/openapi.yaml has version ${version}.\n`);
    return 0;
  },
  { writes: true },
);
