import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './command.ts';
import { root } from './root.ts';
import { runTasks } from './tasks.ts';

const require = createRequire(join(root, 'package.json'));

/**
 * The command `pnpm test`. Arguments are passed to Vitest, which starts at once; without arguments, everything is built and type-checked
 * first.
 */
await runCommand(async () => {
  const args = process.argv.slice(2);
  const isPrepared = args.length > 0 || (await runTasks(['build', 'typecheck']));
  return isPrepared ? runVitest(['run', ...args]) : 1;
});

function runVitest(args: readonly string[]): Promise<number> {
  const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
    // Ctrl+C also reaches Vitest, which ends its workers and then itself.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
