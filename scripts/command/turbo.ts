import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.ts';

const turbo = createRequire(join(root, 'package.json')).resolve('turbo/bin/turbo');

/** What became of a task of one package. */
export interface Task {
  task: string;
  package: string;
  command: string;
  /** Relative to the repository root. */
  logFile: string;
  cache: { status: 'HIT' | 'MISS' };
  /** Times in milliseconds; absent for a task that was not reached. */
  execution?: { startTime: number; endTime: number; exitCode: number | null };
}

/**
 * Runs tasks of turbo in all packages and returns what became of each, in the order in which they began. What turbo prints is for people
 * who watch turbo, so nothing is shown. `force` runs them whatever the cache says.
 */
export async function runTurbo(tasks: readonly string[], force = false): Promise<Task[]> {
  const options = ['run', ...tasks, '--summarize', '--output-logs=none', ...(force ? ['--force'] : [])];
  const output = await new Promise<string>((resolve, reject) => {
    // It reports home unless told not to.
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
    const child = spawn(turbo, options, { cwd: root, env });
    let text = '';
    const collect = (chunk: Buffer) => {
      text += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
  const path = /Summary:\s+(\S.*\.json)/.exec(output)?.[1];
  if (path === undefined) throw new Error(`turbo did not run.\n${output}`);
  const summary = JSON.parse(await readFile(path, 'utf8')) as { tasks: Task[] };
  await rm(path);
  return summary.tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .sort((left, right) => start(left) - start(right));
}

/** The tasks that failed. */
export function failures(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ execution }) => execution?.exitCode);
}

/** What a task printed, without the words of pnpm around it. */
export async function readLog({ logFile }: Task): Promise<string> {
  const log = await readFile(join(root, logFile), 'utf8').catch(() => '');
  return log
    .split('\n')
    .filter((line) => !/^[$>] |^\[ELIFECYCLE\]/.test(line))
    .join('\n')
    .trimStart();
}

/** For each failed task, what it was and what it printed. */
export async function describeFailures(tasks: readonly Task[]): Promise<string> {
  const logs = failures(tasks).map(
    async (task) => `\n${task.task} of ${task.package} failed:\n\n${await readLog(task)}`,
  );
  return (await Promise.all(logs)).join('');
}

function start({ execution }: Task): number {
  return execution?.startTime ?? 0;
}
