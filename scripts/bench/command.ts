import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { type Benchmark, measure } from './measure.ts';
import { describe, describeMachine, head } from './table.ts';
import { installTools } from './tools.ts';

/**
 * `pnpm bench [NAME…] [--quick]` runs `bench/bench.ts` of `scripts/` and of the packages in sequence, which compare with public tools in the
 * same run, and prints one table. A run of all of them that is not quick writes it to `bench/RESULTS.md`. Times are never tested; tests check
 * exact figures.
 */
const folders: [name: string, folder: string][] = [['scripts', 'scripts'], ...Object.entries(readNames().folders)];
const paths = new Map(
  folders
    .map(([name, folder]) => [name, join(root, folder, 'bench/bench.ts')] as const)
    .filter(([, path]) => existsSync(path)),
);

await runCommand(async () => {
  const { names, isQuick } = readArguments();
  const missing = installTools() ? '' : ' The tools of others could not be installed, and are left out.';
  const rounds = isQuick ? 'at most 3' : 'up to 9';
  let text = `Medians of ${rounds} interleaved runs on ${describeMachine()}. In parentheses: the ratio to the program without one.${missing}\n\n${head}`;
  process.stdout.write(text);
  for (const name of names) {
    const { benchmark } = (await import(paths.get(name) ?? '')) as { benchmark: Benchmark };
    const measurements = benchmark(isQuick);
    let next = await measurements.next({});
    while (!next.done) {
      const results = await measure(next.value, isQuick);
      const lines = describe(next.value, results);
      process.stdout.write(lines);
      text += lines;
      next = await measurements.next(results);
    }
  }
  if (!isQuick && names.length === paths.size) await writeResults(text);
  return 0;
});

function readArguments(): { names: string[]; isQuick: boolean } {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
  const unknown = positionals.find((name) => !paths.has(name));
  if (unknown !== undefined) throw unable(unknown, 'Not a benchmark.', `Pass one of ${[...paths.keys()].join(', ')}.`);
  return { names: positionals.length > 0 ? positionals : [...paths.keys()], isQuick: values.quick ?? false };
}

async function writeResults(text: string): Promise<void> {
  await mkdir(join(root, 'bench'), { recursive: true });
  await writeFile(join(root, 'bench/RESULTS.md'), `# What it costs\n\nWritten by \`pnpm bench\`.\n\n${text}`);
}
