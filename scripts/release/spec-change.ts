import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { problem } from '../command/problems.ts';
import { plural } from '../command/report.ts';
import { root } from '../command/root.ts';
import { printVerdict } from '../diff/print/print.ts';
import { proposeChangeset } from './change/propose-changeset.ts';
import { readPublicPackages } from './public-packages.ts';
import { diffReleased } from './released.ts';

const path = '.changeset/spec-change.md';

const help = `pnpm spec:change

Compares the spec with the last released document and writes ${path}: how much every public package
moves, and what its callers read in the changelog. What you write into that file stays: lines of your own,
and indented lines below a line of the list.

  --folder FOLDER   another workspace than this one
  --help            this text
`;

async function main(): Promise<number> {
  const { values } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const workspace = resolve(values.folder ?? root);
  process.chdir(workspace);
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
  if (present === wanted) return wanted === undefined ? 'There is nothing to tell.' : `${path} says so already.`;
  if (wanted === undefined) {
    await rm(file);
    return `${path} is gone: there is nothing to tell any more.`;
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

await runCommand(main, { problems: 2 });
