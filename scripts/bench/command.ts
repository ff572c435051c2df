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
 * same run, and prints one table. A run of all of them writes it to `bench/RESULTS.md`. Times are never tested; tests check
 * exact figures.
 */
const folders: [name: string, folder: string][] = [['scripts', 'scripts'], ...Object.entries(readNames().folders)];
const paths = new Map(
  folders
    .map(([name, folder]) => [name, join(root, folder, 'bench/bench.ts')] as const)
    .filter(([, path]) => existsSync(path)),
);

/** Exact figures, which tests keep. */
const limits = `## Limits

Tests keep these exact figures; they fail in continuous integration, not here.

| figure | limit | where |
| --- | --- | --- |
| size of each package, packed and unpacked | \`budgets\` in \`package.json\` | \`pnpm release:check\` |
| one call, gzip; with validation; types; instantiations | 6,700 B over openapi-fetch; 5,100 B more; nothing; 10 | \`packages/*-client/test/budget.test.ts\` |
| pages of the docs, gzip; 300 operations | 60 kB for the first load; 6 MB in all | \`packages/*-docs/src/runtime/build\`, \`packages/*-docs/test\` |
| output for 20 operations with 10 schemas: files, bytes, cases | 169, 395 kB, 1,040 | \`scripts/bench/output.test.ts\` |
| the same with one schema | 160, 257 kB, 1,040 | \`scripts/bench/output.test.ts\` |
| generated files | the same bytes as committed | \`pnpm check:code\` |
| faulty servers that the suite finds | all | \`pnpm contract:strength\` |
`;

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
  if (names.length === paths.size) await writeResults(isQuick ? 'pnpm bench --quick' : 'pnpm bench', text);
  return 0;
});

function readArguments(): { names: string[]; isQuick: boolean } {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
  const unknown = positionals.find((name) => !paths.has(name));
  if (unknown !== undefined) throw unable(unknown, 'Not a benchmark.', `Pass one of ${[...paths.keys()].join(', ')}.`);
  return { names: positionals.length > 0 ? positionals : [...paths.keys()], isQuick: values.quick ?? false };
}

async function writeResults(command: string, text: string): Promise<void> {
  await mkdir(join(root, 'bench'), { recursive: true });
  await writeFile(join(root, 'bench/RESULTS.md'), `# What it costs\n\nWritten by \`${command}\`. ${text}\n${limits}`);
}
