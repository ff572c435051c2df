import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compareContents, type File, listGenerated } from './files.ts';
import { countDrift, plural, printDrift, printSteps } from './report.ts';
import { root } from './root.ts';

const turbo = createRequire(join(root, 'package.json')).resolve('turbo/bin/turbo');

/** The generated files as the last run left them, beside turbo's cache. */
const stampPath = join(root, '.turbo', 'generated.sha256');

interface Task {
  task: string;
  package: string;
  command: string;
  logFile: string;
  cache: { status: 'HIT' | 'MISS' };
  /** Times in milliseconds; absent for a task that was not reached. */
  execution?: { startTime: number; endTime: number; exitCode: number | null };
}

/** Generates and builds everything through turbo, so that what has not changed is not done again. Returns the exit code. */
export async function runPipeline(print: (text: string) => void): Promise<number> {
  const start = performance.now();
  const before = await readGenerated();
  // A cache hit leaves a file that was edited by hand as it is, so then turbo must run whatever its cache says.
  const stamp = await readFile(stampPath, 'utf8').catch(() => undefined);
  const tasks = await runTurbo(stamp !== undefined && stamp !== hash(before));
  const failed = tasks.filter(({ execution }) => execution?.exitCode);
  if (failed.length > 0) {
    for (const task of failed)
      print(`${task.task === 'build' ? `\nThe build of ${task.package} failed:\n\n` : ''}${await readLog(task)}`);
    return 1;
  }

  const after = await readGenerated();
  await writeFile(stampPath, hash(after));
  const generated = tasks.find(({ task }) => task === 'generate');
  if (generated?.cache.status === 'MISS') print(`${await readLog(generated)}\n`);
  print(
    printSteps([
      ...tasks.sort(byStart).flatMap(toStep),
      { name: 'in all', milliseconds: performance.now() - start, note: '' },
    ]),
  );
  print(describeChange(before, after));
  return 0;
}

function byStart(left: Task, right: Task): number {
  return (left.execution?.startTime ?? 0) - (right.execution?.startTime ?? 0);
}

function toStep({
  task,
  package: name,
  cache,
  execution,
}: Task): { name: string; milliseconds: number; note: string }[] {
  if (!execution) return [];
  const milliseconds = execution.endTime - execution.startTime;
  return [
    { name: task === 'build' ? `build ${name}` : task, milliseconds, note: cache.status === 'HIT' ? 'cache hit' : ' ' },
  ];
}

function describeChange(before: readonly File[], after: readonly File[]): string {
  const drift = compareContents(before, after);
  if (countDrift(drift) === 0) return `\n${plural(after.length, 'generated file')} up to date. Nothing changed.\n`;
  const list = printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' });
  return `\n${plural(countDrift(drift), 'generated file')} changed:\n${list}
Next: read \`git diff\`, run \`pnpm test\`, and describe the change to its callers with \`pnpm changeset\`.\n`;
}

/** Runs turbo and returns what became of each task. Its own output is for people who watch turbo, not for people who edit a spec. */
async function runTurbo(force: boolean): Promise<Task[]> {
  const options = ['run', 'generate', 'build', '--summarize', '--output-logs=none', ...(force ? ['--force'] : [])];
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn(turbo, options, {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
  const path = /Summary:\s+(\S.*\.json)/.exec(output)?.[1];
  if (path === undefined) throw new Error(`turbo did not run.\n${output}`);
  const summary = JSON.parse(await readFile(path, 'utf8')) as { tasks: Task[] };
  await rm(path);
  return summary.tasks.filter(({ command }) => command !== '<NONEXISTENT>');
}

async function readLog({ logFile }: Task): Promise<string> {
  const log = await readFile(join(root, logFile), 'utf8').catch(() => '');
  // pnpm begins with the script that it runs.
  return log
    .replace(/^(\$ .*|> .*)?\n*/gm, (line) => (/^[$>]/.test(line) ? '' : line))
    .replace(/\n*\[ELIFECYCLE\].*\n*$/s, '\n');
}

async function readGenerated(): Promise<File[]> {
  const paths = await listGenerated(root);
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(root, path), 'utf8') })));
}

function hash(files: readonly File[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
