import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { problem } from '../command/problems.ts';
import { root } from '../command/root.ts';

const versionLine = /^( +version: ).*$/m;

/** Gives the spec the version of the packages made from it: `info.version` follows `@scope/payments-types`. */
await runCommand(async () => {
  const { version } = JSON.parse(await readFile(join(root, 'packages/payments-types/package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(root, 'spec/openapi.yaml');
  const spec = await readFile(path, 'utf8');
  if (!versionLine.test(spec)) throw problem('spec/openapi.yaml', 'It has no `info.version`.', 'Add one.');
  await writeFile(path, spec.replace(versionLine, `$1${version}`));
  process.stdout.write(`spec/openapi.yaml is version ${version}.\n`);
  return 0;
});
