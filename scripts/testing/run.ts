import { resolve } from 'node:path';
import { root } from '../command/root.ts';
import { type Run, runProgram } from '../command/run-program.ts';

/**
 * Runs a script of ours, named relative to the repository root or by its whole path, with this Node.js. It is stopped after `timeout`
 * milliseconds: by default 170 seconds, which is less than a test may take.
 */
export function run(
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  timeout = 170_000,
): Promise<Run> {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  return runProgram(process.execPath, [resolve(root, script), ...args], { env, timeout });
}
