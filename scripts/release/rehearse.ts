import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { problem } from '../command/problems.ts';
import { seconds } from '../command/report.ts';
import { root } from '../command/root.ts';
import { rehearse } from './rehearsal/rehearse.ts';

const help = `pnpm release:rehearse

Releases a copy of this workspace to a registry on this machine, twice, as callers will meet it:
- version, build, pack once, check the tarballs, publish exactly those;
- a project outside of the workspace installs them by name, compiles, and pays with the mock;
- a field of the spec gets another name: the gate refuses, \`spec:change\` writes the changeset, and the next
  version is released; the project keeps what it had on its range, and the upgrade fails to compile at the
  field that the changelog names.

Everything is in a temporary folder and on loopback. Nothing is left of it but, after a failure, its log.

  --help   this text

Exit code: 0 when all went well, 1 with the step that did not, 2 when it was stopped or a command is missing.
`;

async function main(): Promise<number> {
  if (readOptions().values.help) {
    process.stdout.write(help);
    return 0;
  }
  const start = performance.now();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), 'release-rehearsal-'));
  const log = `${folder}.log`;
  try {
    await rehearse(root, { folder, log, signal: stop.signal, print: (text) => process.stdout.write(text) });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  await rm(log);
  process.stdout.write(`\n  ${seconds(performance.now() - start)}  in all. The release can go ahead.\n`);
  return 0;
}

function readOptions() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' } } });
  } catch (error) {
    throw problem(
      'pnpm release:rehearse',
      (error as Error).message.split('. ')[0] ?? '',
      'See `pnpm release:rehearse --help`.',
    );
  }
}

await runCommand(main);
