/**
 * `pnpm bench [NAME…]`: runs the benchmarks, which are the programs `bench/bench.ts` of the packages and of `scripts/`, one after the other.
 * They compare with public tools in the same run. The exact figures, sizes and counts of types, are kept by tests; times are told, never tested.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { root } from '../command/root.ts';

const folders = ['scripts', ...readdirSync(`${root}/packages`).map((name) => `packages/${name}`)];
const programs = new Map(
  folders
    .map((folder) => [folder.replace(/^packages\/payments-/, ''), `${root}/${folder}/bench/bench.ts`] as const)
    .filter(([, path]) => existsSync(path)),
);

await runCommand(() => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : [...programs.keys()];
  let worst = 0;
  for (const name of names) {
    const path = programs.get(name);
    if (!path) throw unable(name, 'There is no such benchmark.', `Name one of ${[...programs.keys()].join(', ')}.`);
    worst = Math.max(worst, spawnSync(process.execPath, [path], { stdio: 'inherit' }).status ?? 1);
  }
  return worst;
});
