import { runCommand } from './command.ts';
import { runTasks } from './tasks.ts';

/** `node scripts/command/run-tasks.ts build typecheck` runs these turbo tasks in every package. */
await runCommand(async () => ((await runTasks(process.argv.slice(2))) ? 0 : 1));
