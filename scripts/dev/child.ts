import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a script with this Node.js; what it prints is for the caller. */
export function startScript(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * The first address of this machine that a server prints.
 * @throws an Error with its output if it ends without one.
 */
export async function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    collect(child, (output) => {
      const [url] = /http:\/\/[\d.]+:\d+(?=\D)/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    }).then(({ output }) => reject(new Error(output)), reject);
  });
}

/**
 * Waits for a command to succeed.
 * @throws an Error with its output if it fails.
 */
export async function succeeds(child: ChildProcess): Promise<void> {
  const { code, output } = await collect(child);
  if (code !== 0) throw new Error(output);
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function collect(
  child: ChildProcess,
  changed: (output: string) => void = () => {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      changed(output);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
