/**
 * `pnpm bench [NAME…]` runs the benchmarks in sequence: `bench/bench.ts` of the packages and of `scripts/`. They compare with public tools in
 * the same run. Tests check exact figures, such as sizes and numbers of types; times are printed, never tested.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';

const folders: [name: string, folder: string][] = [['scripts', 'scripts'], ...Object.entries(readNames().folders)];
const programs = new Map(
  folders
    .map(([name, folder]) => [name, `${root}/${folder}/bench/bench.ts`] as const)
    .filter(([, path]) => existsSync(path)),
);

await runCommand(() => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : [...programs.keys()];
  let worst = 0;
  for (const name of names) {
    const path = programs.get(name);
    if (!path) throw unable(name, 'Not a benchmark.', `Pass one of ${[...programs.keys()].join(', ')}.`);
    worst = Math.max(worst, spawnSync(process.execPath, [path], { stdio: 'inherit' }).status ?? 1);
  }
  return worst;
});
