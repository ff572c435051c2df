import process from 'node:process';
import type { Suite } from '../runner/suite.ts';
import { contractCommand } from './contract-command.ts';

const signals = { SIGINT: 2, SIGTERM: 15 } as const;

/** Runs the command in this process, and sets its exit code. `files` imports the generated files of the suite. */
export async function runProcess(suite: Suite, files: readonly (() => Promise<unknown>)[]): Promise<void> {
  // The first signal ends the run with an incomplete report, the second one ends the process.
  const stop = new AbortController();
  for (const [name, number] of Object.entries(signals)) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(128 + number);
      stop.abort(name);
    });
  }
  // A reader such as `head` may close the pipe early.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.exitCode = await contractCommand(suite, files, {
    arguments: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    signal: stop.signal,
    // Returns to the start of the line, and clears what is left of a longer text.
    ...(process.stderr.isTTY ? { progress: (line: string) => process.stderr.write(`\r${line}\u001B[K`) } : {}),
  });
}
