#!/usr/bin/env node
import { contractCommand } from './runtime/contract-command.ts';

const numbers = { SIGINT: 2, SIGTERM: 15 } as const;

// The first signal ends the run with a report of what there is; the second ends the process.
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (stop.signal.aborted) process.exit(128 + numbers[name]);
    stop.abort(name);
  });
}

// Whoever reads the output may have seen enough, such as `head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await contractCommand({
  arguments: process.argv.slice(2),
  environment: process.env,
  folder: process.cwd(),
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  signal: stop.signal,
  // Overwrites its own line, and clears what is left of a longer one.
  ...(process.stderr.isTTY ? { progress: (line: string) => process.stderr.write(`\r${line}\u001B[K`) } : {}),
});
