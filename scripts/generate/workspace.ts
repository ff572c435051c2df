import { join } from 'node:path';
import { showProgress } from '../command/progress.ts';
import { plural, printSteps } from '../command/report.ts';
import { makeDoors } from './doors.ts';
import { compareFiles, type Drift, writeDrift } from './files.ts';
import { FormatCache } from './format-cache.ts';
import { keepList } from './generated-list.ts';
import { type GenerateOptions, type Generation, generate } from './generation.ts';
import { readNames } from './names.ts';
import { countDrift, printDrift } from './print-drift.ts';
import { describeDiagnostic } from './spec/diagnostics.ts';
import { shown } from './spec/shown.ts';

/** The entry point of the spec of the workspace in `folder`; relative if it is below the working folder. */
export function specOf(folder: string): string {
  return shown(join(folder, 'spec/openapi.yaml'));
}

/** Generates everything for the workspace in `folder`, in memory. */
async function generateFor(folder: string, options: GenerateOptions = {}): Promise<Generation> {
  const { begin, end } = showProgress();
  return generate(specOf(folder), { ...options, names: readNames(folder), begin }).finally(end);
}

/** Generates everything for the workspace in `folder`, and compares it with what is there; writes nothing. */
export async function compareWorkspace(
  folder: string,
  options?: GenerateOptions,
): Promise<Generation & { drift: Drift }> {
  const generation = await generateFor(folder, options);
  const paths = generation.files.map(({ path }) => path);
  const doors = await makeDoors(folder, readNames(folder), paths);
  return { ...generation, drift: await compareFiles(folder, [...generation.files, ...doors.files], doors.paths) };
}

/** Compares the generated files in `folder` with what would be generated; writes nothing. Returns the exit code. */
export async function checkFiles(
  folder: string,
  print: (text: string) => void,
  options: GenerateOptions = {},
): Promise<number> {
  const { files, drift } = await compareWorkspace(folder, options);
  if (countDrift(drift) === 0) {
    print(`${plural(files.length, 'generated file')} up to date.\n`);
    return 0;
  }
  print(`${plural(countDrift(drift), 'generated file')} out of date:\n`);
  print(printDrift(drift, { stale: 'stale', missing: 'missing', orphaned: 'orphaned' }));
  print('\nRun `pnpm generate` and commit the result.\n');
  return 1;
}

/** Writes the generated files in `folder`, without building. Returns the exit code. */
export async function writeFiles(
  folder: string,
  print: (text: string) => void,
  options: GenerateOptions = {},
): Promise<number> {
  const cache = await FormatCache.read(folder);
  const { api, files, diagnostics, steps, drift } = await compareWorkspace(folder, { ...options, cache });
  const start = performance.now();
  await writeDrift(folder, drift);
  await cache.save();
  await keepList(
    folder,
    files.map(({ path }) => path),
  );
  const counts = [
    plural(api.operations.length, 'operation'),
    plural(api.schemas.length, 'schema'),
    plural(files.length, 'file'),
  ];
  print(`${specOf(folder)}: ${counts.join(', ')}\n`);
  print(printSteps([...steps, { name: `write ${countDrift(drift)}`, milliseconds: performance.now() - start }]));
  for (const diagnostic of diagnostics) print(`  warning: ${describeDiagnostic(diagnostic)}\n`);
  return 0;
}
