import { Problems } from './problems.ts';

/**
 * Runs a command and exits with the code it returns. Problems in the user's input are printed without a stack; the exit code is theirs, or
 * `codes.problems` for a command that can give no result if there is any problem. Any other error keeps its stack.
 */
export async function runCommand(
  command: () => number | Promise<number>,
  codes: { problems?: 1 | 2 } = {},
): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    const { length } = error.problems;
    process.stderr.write(
      `\n${error.message}\n\n${length === 1 ? '1 problem' : `${length} problems`}. No file was changed.\n`,
    );
    process.exitCode = codes.problems ?? error.exitCode;
  }
}
