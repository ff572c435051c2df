import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { problem } from '../command/problems.ts';
import { plural } from '../command/report.ts';
import { root } from '../command/root.ts';
import { printVerdict } from '../diff/print/print.ts';
import { generate } from '../generate/generation.ts';
import { proposeChangeset } from './change/propose-changeset.ts';
import { readPublicPackages } from './public-packages.ts';
import { diffReleased } from './released.ts';

const path = '.changeset/spec-change.md';

const help = `pnpm spec:change

Compares the spec with the last released document and writes ${path}: the bump of every public package,
and the lines of the changelog. Text that you add to that file is kept: your own paragraphs, and indented lines
below an entry of the list.

  --folder FOLDER   the workspace; by default this one
  --help            print this text
`;

async function main(): Promise<number> {
  const { values } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const workspace = resolve(values.folder ?? root);
  process.chdir(workspace);
  // A spec from which nothing can be generated cannot be released.
  await generate(join(workspace, 'spec/openapi.yaml'));
  const [verdict, packages] = await Promise.all([diffReleased(workspace), readPublicPackages(workspace)]);
  const file = join(workspace, path);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  const wanted = proposeChangeset(verdict, packages, present);
  process.stdout.write(printVerdict(verdict));
  process.stdout.write(`\n${await put(file, present, wanted, packages.length)}\n`);
  return 0;
}

async function put(
  file: string,
  present: string | undefined,
  wanted: string | undefined,
  count: number,
): Promise<string> {
  if (present === wanted)
    return wanted === undefined ? 'The spec has not changed since the last release.' : `${path} is up to date.`;
  if (wanted === undefined) {
    await rm(file);
    return `Removed ${path}: the spec has not changed since the last release.`;
  }
  await writeFile(file, wanted);
  return `${present === undefined ? 'Wrote' : 'Updated'} ${path} for ${plural(count, 'package')}. Read it as a caller would, and commit it.`;
}

function readOptions() {
  try {
    return parseArgs({ options: { folder: { type: 'string' }, help: { type: 'boolean' } } });
  } catch (error) {
    throw problem('pnpm spec:change', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm spec:change --help`.');
  }
}

await runCommand(main, { problems: 2, writes: true });
