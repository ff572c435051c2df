import { runCommand } from './command.ts';
import { removeBuilds, runTasks } from './tasks.ts';

/** `node scripts/command/run-tasks.ts build typecheck` runs these turbo tasks in every package; `--fresh` removes all builds first. */
await runCommand(async () => {
  const tasks = process.argv.slice(2).filter((argument) => argument !== '--fresh');
  if (process.argv.includes('--fresh')) await removeBuilds();
  return (await runTasks(tasks)) ? 0 : 1;
});
