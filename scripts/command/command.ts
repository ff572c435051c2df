import { Problems } from './problems.ts';

/**
 * Runs a command and exits with the code it returns. Problems in the user's input are printed without a stack; the exit code is theirs, or
 * `problems` for a command that can give no result if there is any problem. `writes` tells whether the command changes files. Any other error
 * keeps its stack.
 */
export async function runCommand(
  command: () => number | Promise<number>,
  { problems, writes = false }: { problems?: 1 | 2; writes?: boolean } = {},
): Promise<void> {
  process.stdout.on('error', stopAtClosedPipe);
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    const { length } = error.problems;
    const count = length === 1 ? '1 problem' : `${length} problems`;
    process.stderr.write(`\n${error.message}\n\n${count}.${writes ? ' No file was changed.' : ''}\n`);
    process.exitCode = problems ?? error.exitCode;
  }
}

/** A reader such as `head` may close the pipe when it has seen enough. */
function stopAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
