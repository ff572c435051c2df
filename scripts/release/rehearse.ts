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

Releases a copy of this workspace twice to a registry on this machine and checks both releases as a caller would:
- version, build, pack once, check the tarballs, publish exactly those;
- a project outside of the workspace installs them by name, compiles, and calls the mock;
- a field of the spec is renamed: \`release:check\` fails, \`spec:change\` writes the changeset, and the next version
  is released; with its old range the project still works, and after the upgrade it fails to compile at the field
  that the changelog names.

Uses a temporary folder and loopback only, and removes everything at the end; after a failure it keeps the log.

  --help   print this text

Exit code: 0 if every step succeeded, 1 if one failed, 2 if the rehearsal was stopped or a command is missing.
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
