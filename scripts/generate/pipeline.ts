import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plural, printSteps } from '../command/report.ts';
import { root } from '../command/root.ts';
import { toStep } from '../command/tasks.ts';
import { describeFailures, failures, readLog, runTurbo, type Task } from '../command/turbo.ts';
import { makeDoors } from './doors.ts';
import { compareContents, compareFiles, type File, listGenerated, writeDrift } from './files.ts';
import { readList } from './generated-list.ts';
import type { GenerateOptions } from './generation.ts';
import { describeSame, keepRun } from './last-run.ts';
import { readNames } from './names.ts';
import { countDrift, printDrift } from './print-drift.ts';

/** The options of the generators themselves. */
type Options = Required<Pick<GenerateOptions, 'strict' | 'allow'>>;

/** Hash of the generated files after the last run, beside turbo's cache. */
const stampIn = (folder: string): string => join(folder, '.turbo', 'generated.sha256');

/** Where tasks run, and how. */
interface Runner {
  folder: string;
  run: typeof runTurbo;
}

/**
 * Generates and builds everything with turbo, which skips what has not changed. With options turbo only builds, because its task takes none.
 * Returns the exit code.
 */
export async function runPipeline(
  print: (text: string) => void,
  options: Options,
  { folder, run }: Runner = { folder: root, run: runTurbo },
): Promise<number> {
  const start = performance.now();
  const before = await readGenerated(folder);
  const isPlain = !options.strict && options.allow.length === 0;
  const generated = isPlain ? await runGenerate(before, { folder, run }) : [];
  if (!isPlain) await (await import('./workspace.ts')).writeFiles(folder, print, options);
  for (const task of failures(generated)) {
    print(await readLog(task));
    return 1;
  }
  const list = await readList(folder);
  // On a cache hit the files are there, with those that an earlier run wrote, and without what they need elsewhere.
  const after = (await readGenerated(folder)).filter(({ path }) => list?.has(path) ?? true);
  const doors = await makeDoors(
    folder,
    readNames(folder),
    after.map(({ path }) => path),
  );
  await writeDrift(folder, await compareFiles(folder, [...after, ...doors.files], doors.paths));
  await writeFile(stampIn(folder), hash(after));

  const built = await run(['build']);
  for (const task of generated) if (task.cache.status === 'MISS') print(`${await readLog(task)}\n`);
  print(
    printSteps([
      ...[...generated, ...built].flatMap(toStep),
      { name: 'in all', milliseconds: performance.now() - start },
    ]),
  );
  print(await describeFailures(built));
  print(describeChange(before, after));
  if (failures(built).length > 0) return 1;
  // Options are not kept, so a run without them may give something else.
  if (isPlain) keepRun(folder, after.length);
  return 0;
}

/** Runs turbo's task. On a cache hit turbo does not restore a generated file that somebody edited, so this ignores the cache then. */
async function runGenerate(before: readonly File[], { folder, run }: Runner): Promise<Task[]> {
  const stamp = await readFile(stampIn(folder), 'utf8').catch(() => undefined);
  const tasks = await run(['generate'], stamp !== undefined && stamp !== hash(before));
  if (tasks.length !== 1) throw new Error('turbo.json must have exactly one `generate` task.');
  return tasks;
}

function describeChange(before: readonly File[], after: readonly File[]): string {
  const drift = compareContents(before, after);
  if (countDrift(drift) === 0) return `\n${describeSame(after.length)}`;
  const list = printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' });
  return `\n${plural(countDrift(drift), 'generated file')} changed:\n${list}
Next: read \`git diff\`, run \`pnpm test\`, and describe the change to its callers with \`pnpm spec:change\`.\n`;
}

async function readGenerated(folder: string): Promise<File[]> {
  const paths = await listGenerated(folder);
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(folder, path), 'utf8') })));
}

function hash(files: readonly File[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
