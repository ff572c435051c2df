import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../command/root.ts';

/** What a command printed, and its exit code. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a script of ours, named relative to the repository root, with this Node.js, for `timeout` milliseconds at most: 170 seconds when
 * omitted, less than a test may take.
 */
export function run(
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  timeout = 170_000,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', ...environment };
    const child = spawn(process.execPath, [join(root, script), ...args], { env, timeout });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
