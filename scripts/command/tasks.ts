import { showProgress } from './progress.ts';
import { printSteps, type Step } from './report.ts';
import { describeFailures, failures, runTurbo, type Task } from './turbo.ts';

/** Runs that took longer, in milliseconds, say what took so long. */
const patience = 2000;

/**
 * Runs turbo tasks such as `build` in all packages and returns whether all succeeded. Prints the output of those that fail, and how long
 * each took if it was more than two seconds in all.
 */
export async function runTasks(names: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const progress = showProgress();
  progress.begin(`${names.join(', ')} in all packages`);
  const tasks = await runTurbo(names).finally(progress.end);
  if (performance.now() - start > patience) process.stdout.write(printSteps(tasks.flatMap(toStep)));
  process.stdout.write(await describeFailures(tasks));
  return failures(tasks).length === 0;
}

/** A task as a step to print; none if turbo did not reach it. */
export function toStep({ task, package: name, cache, execution }: Task): Step[] {
  if (!execution) return [];
  const milliseconds = execution.endTime - execution.startTime;
  // Only one package generates.
  const step = task === 'generate' ? task : `${task} ${name}`;
  return [{ name: step, milliseconds, note: cache.status === 'HIT' ? 'cache hit' : '' }];
}
