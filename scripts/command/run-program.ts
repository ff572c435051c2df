import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

/** What a program printed, and its exit code, which is null if a signal ended it. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The working folder; by default that of this process. */
  cwd?: string;
  /** The whole environment; by default that of this process. */
  env?: NodeJS.ProcessEnv;
  /** In milliseconds; then the program is ended. */
  timeout?: number;
  /** Whether `command` is a whole command line for the shell. */
  shell?: boolean;
}

/** `PATH` with the tools of this workspace first. */
export const toolPath = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

/**
 * Runs a program to its end, whatever its exit code.
 * @throws Error if it cannot be started.
 */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: { [name in 'stdout' | 'stderr']: Buffer[] } = { stdout: [], stderr: [] };
    child.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
    const text = (name: 'stdout' | 'stderr') => Buffer.concat(chunks[name]).toString();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: text('stdout'), stderr: text('stderr') }));
  });
}
