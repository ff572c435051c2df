import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { showProgress } from './progress.ts';
import { printSteps, type Step } from './report.ts';
import { root } from './root.ts';
import { describeFailures, failures, runTurbo, type Task } from './turbo.ts';

/** In milliseconds. Longer runs print the time of each task. */
const longRun = 2000;

/**
 * Runs turbo tasks such as `build` in all packages and returns whether all succeeded. Prints the output of those that failed and, if the run
 * took more than two seconds, the time of each.
 */
export async function runTasks(names: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const progress = showProgress();
  progress.begin(`${names.join(', ')} in all packages`);
  const tasks = await runTurbo(names).finally(progress.end);
  if (performance.now() - start > longRun) process.stdout.write(printSteps(tasks.flatMap(toStep)));
  process.stdout.write(await describeFailures(tasks));
  return failures(tasks).length === 0;
}

/** Removes the builds of all packages: when turbo restores one, files of an earlier build stay beside it. */
export async function removeBuilds(): Promise<void> {
  for await (const dist of glob('packages/*/dist', { cwd: root })) await rm(join(root, dist), { recursive: true });
}

/** A task as a step to print; empty if turbo did not run it. */
export function toStep({ task, package: name, cache, execution }: Task): Step[] {
  if (!execution) return [];
  const milliseconds = execution.endTime - execution.startTime;
  // Only one package has it.
  const step = task === 'generate' ? task : `${task} ${name}`;
  return [{ name: step, milliseconds, note: cache.status === 'HIT' ? 'cache hit' : '' }];
}
