import { Problems } from './problems.ts';

/**
 * Runs a command and exits with the code it returns. A fault in the user's input is printed without a stack and exits with its own code,
 * or with `codes.problems` where a command cannot judge at all once there is one; a fault of ours keeps its stack.
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
