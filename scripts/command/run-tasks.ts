import { runCommand } from './command.ts';
import { describeFailures, failures, runTurbo } from './turbo.ts';

/** `node scripts/command/run-tasks.ts build typecheck` runs these tasks in every package, and prints nothing but what fails. */
await runCommand(async () => {
  const tasks = await runTurbo(process.argv.slice(2));
  process.stdout.write(await describeFailures(tasks));
  return failures(tasks).length === 0 ? 0 : 1;
});
