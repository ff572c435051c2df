import { spawn } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { problem, unable } from '../../command/problems.ts';
import { toolPath } from '../../command/run-program.ts';

/** Runs commands for a rehearsal and logs their output. */
export interface Shell {
  /**
   * Runs a command to its end, for `limit` milliseconds at most, and returns its exit code and its output.
   * @throws Problems if it cannot be started, takes too long or, unless `mayFail`, ends with a code other than 0.
   */
  run(command: string, args: readonly string[], options: RunOptions): Promise<{ code: number | null; output: string }>;
}

interface RunOptions {
  cwd: string;
  /** In addition to the environment of the shell. */
  env?: Record<string, string>;
  mayFail?: boolean;
  limit?: number;
}

/** The time, in milliseconds, that a command has to end after it is stopped. */
const gracePeriod = 5_000;

/** The number of lines shown of the output of a failed command; the log has all of them. */
const shownLines = 15;

/**
 * A shell that logs to `log` and ends its command when `signal` aborts. Commands do not see settings of package managers on this machine, or
 * those that they pass to their scripts, and find the tools of the workspace first.
 */
export function createShell(log: string, signal: AbortSignal): Shell {
  return {
    async run(command, args, { cwd, env = {}, mayFail = false, limit = 120_000 }) {
      const title = [command, ...args].join(' ');
      await appendFile(log, `\n$ ${title}   (in ${cwd})\n`);
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
      const { code, output } = await execute(command, args, cwd, { ...quietEnvironment(), ...env }, deadline).catch(
        (error: Error) => {
          throw unable(title, `Cannot be run: ${error.message}.`, `Install ${command}.`);
        },
      );
      await appendFile(log, `${output}\n$ ended with ${code}\n`);
      if (signal.aborted) throw unable(title, 'The rehearsal was stopped.', 'Start it again.');
      if (deadline.aborted) throw problem(title, `It did not end within ${limit / 1000} s.`, `Read its log: ${log}`);
      if (code !== 0 && !mayFail) {
        const lines = output.trim().split('\n').slice(-shownLines);
        throw problem(title, `It ended with ${code}:\n\n    ${lines.join('\n    ')}\n`, `Read its log: ${log}`);
      }
      return { code, output };
    },
  };
}

function quietEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm|yarn|turbo|node_env)/i.test(name));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    PATH: toolPath,
    CI: 'true',
    NO_COLOR: '1',
    NO_UPDATE_NOTIFIER: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    // The copy of the workspace has the dependencies of the workspace.
    pnpm_config_verify_deps_before_run: 'false',
  };
}

/** Runs the command as a process group of its own, so that all of it can be ended. */
function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    let forced: NodeJS.Timeout | undefined;
    const end = () => {
      // Some commands have process groups of their own to end, so ask them first.
      kill(child.pid, 'SIGTERM');
      forced = setTimeout(kill, gracePeriod, child.pid, 'SIGKILL');
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      clearTimeout(forced);
      resolve({ code, output });
    });
  });
}

function kill(group: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (group !== undefined) process.kill(-group, signal);
  } catch {
    // It has ended already.
  }
}
