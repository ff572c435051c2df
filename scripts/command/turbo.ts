import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { showProgress } from './progress.ts';
import { root } from './root.ts';

const turbo = findTurbo();

/** Finds the binary of turbo. Its launcher script starts Node.js first. */
function findTurbo(): string {
  const launcher = createRequire(join(root, 'package.json')).resolve('turbo/bin/turbo');
  const { platform, arch } = process;
  const [os, end] = platform === 'win32' ? ['windows', '.exe'] : [platform, ''];
  try {
    return createRequire(launcher).resolve(`@turbo/${os}-${arch === 'x64' ? '64' : arch}/bin/turbo${end}`);
  } catch {
    return launcher;
  }
}

/** The folder to which `--summarize` writes a file for each run. */
const summaries = join(root, '.turbo/runs');

/** The result of a task in one package. */
export interface Task {
  task: string;
  package: string;
  command: string;
  /** Relative to the root. */
  logFile: string;
  cache: { status: 'HIT' | 'MISS' };
  /** Times in milliseconds; absent if the task did not run. */
  execution?: { startTime: number; endTime: number; exitCode: number | null };
}

/** A line of `turbo run --json`. Its source is `turbo`, or the id of the task that printed it. */
interface Line {
  source: string;
  text: string;
}

/**
 * Runs turbo tasks in all packages, shows which one is running, and returns their results in the order in which they began. `force` ignores
 * turbo's cache.
 * @throws Error with turbo's own messages if it could not run at all.
 */
export async function runTurbo(tasks: readonly string[], force = false): Promise<Task[]> {
  const before = new Set(await listSummaries());
  const messages = await start(['run', ...tasks, '--json', '--summarize', ...(force ? ['--force'] : [])]);
  for (const name of await listSummaries()) {
    if (before.has(name)) continue;
    const summary = JSON.parse(await readFile(join(summaries, name), 'utf8')) as {
      execution: { command: string };
      tasks: Task[];
    };
    // Another process may run other tasks at the same time.
    if (summary.execution.command !== `turbo run ${tasks.join(' ')}`) continue;
    await rm(join(summaries, name));
    return summary.tasks
      .filter(({ command }) => command !== '<NONEXISTENT>')
      .sort((left, right) => startTime(left) - startTime(right));
  }
  throw new Error(`turbo did not run.\n${messages}`);
}

async function listSummaries(): Promise<string[]> {
  return readdir(summaries).catch(() => []);
}

/** Runs turbo and returns its own messages, without the output of tasks. */
async function start(options: readonly string[]): Promise<string> {
  const progress = showProgress();
  const begun = new Set<string>();
  // turbo sends telemetry unless this says otherwise.
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(turbo, options, { cwd: root, env });
  let messages = '';
  child.stderr.on('data', (chunk) => {
    messages += chunk;
  });
  createInterface(child.stdout).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if (line.source === 'turbo') messages += `${line.text}\n`;
    else if (!begun.has(line.source)) progress.begin(line.source.replace('#', ' '));
    begun.add(line.source);
  });
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  progress.end();
  return messages;
}

/** The tasks that failed. */
export function failures(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ execution }) => execution?.exitCode);
}

/** The output of a task, without the lines that pnpm adds. */
export async function readLog({ logFile }: Task): Promise<string> {
  const log = await readFile(join(root, logFile), 'utf8').catch(() => '');
  return log
    .split('\n')
    .filter((line) => !/^[$>] |^\[ELIFECYCLE\]/.test(line))
    .join('\n')
    .trimStart();
}

/** The name and the output of each failed task. */
export async function describeFailures(tasks: readonly Task[]): Promise<string> {
  const logs = failures(tasks).map(
    async (task) => `\n${task.task} of ${task.package} failed:\n\n${await readLog(task)}`,
  );
  return (await Promise.all(logs)).join('');
}

function startTime({ execution }: Task): number {
  return execution?.startTime ?? 0;
}
