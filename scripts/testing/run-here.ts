import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { root } from '../command/root.ts';
import type { Run } from '../command/run-program.ts';

let runs = 0;

/**
 * Runs a command of ours, named relative to the repository root, in this process: most of the time of a process of its own goes into
 * loading the same modules again. One at a time. At least one test of each command has to `run` it, as its users do.
 */
export async function runHere(script: string, args: readonly string[]): Promise<Run> {
  const printed = { stdout: '', stderr: '' };
  const { argv, exitCode } = process;
  const folder = process.cwd();
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text;
      return true;
    }),
  );
  process.argv = [process.execPath, resolve(root, script), ...args];
  process.exitCode = undefined;
  runs += 1;
  try {
    // The query makes it a module that has not run yet; what it imports is loaded once.
    await import(/* @vite-ignore */ `${pathToFileURL(resolve(root, script)).href}?run=${runs}`);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.argv = argv;
    process.exitCode = exitCode;
    process.chdir(folder);
  }
}
