import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { problem } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';

const versionLine = /^( +version: ).*$/m;

/** Part of `pnpm version-packages`: sets `info.version` of the spec to the version of the types package. */
await runCommand(async () => {
  const { version } = JSON.parse(await readFile(join(root, readNames().folders.types, 'package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(root, 'spec/openapi.yaml');
  const spec = await readFile(path, 'utf8');
  if (!versionLine.test(spec)) throw problem('spec/openapi.yaml', 'It has no `info.version`.', 'Add one.');
  await writeFile(path, spec.replace(versionLine, `$1${version}`));
  process.stdout.write(`spec/openapi.yaml is version ${version}.\n`);
  return 0;
});
