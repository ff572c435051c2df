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
import { readNames } from './names.ts';
import { countDrift, printDrift } from './print-drift.ts';

/** The options of the generators themselves. */
type Options = Required<Pick<GenerateOptions, 'strict' | 'allow'>>;

/** Hash of the generated files after the last run, beside turbo's cache. */
const stampPath = join(root, '.turbo', 'generated.sha256');

/**
 * Generates and builds everything with turbo, which skips what has not changed. With options turbo only builds, because its task takes none.
 * Returns the exit code.
 */
export async function runPipeline(print: (text: string) => void, options: Options): Promise<number> {
  const start = performance.now();
  const before = await readGenerated();
  const isPlain = !options.strict && options.allow.length === 0;
  const generated = isPlain ? await runGenerate(before) : [];
  if (!isPlain) await (await import('./workspace.ts')).writeFiles(root, print, options);
  for (const task of failures(generated)) {
    print(await readLog(task));
    return 1;
  }
  const list = await readList(root);
  // On a cache hit the files are there, with those that an earlier run wrote, and without what they need elsewhere.
  const after = (await readGenerated()).filter(({ path }) => list?.has(path) ?? true);
  const doors = await makeDoors(
    root,
    readNames(),
    after.map(({ path }) => path),
  );
  await writeDrift(root, await compareFiles(root, [...after, ...doors.files], doors.paths));
  await writeFile(stampPath, hash(after));

  const built = await runTurbo(['build']);
  for (const task of generated) if (task.cache.status === 'MISS') print(`${await readLog(task)}\n`);
  print(
    printSteps([
      ...[...generated, ...built].flatMap(toStep),
      { name: 'in all', milliseconds: performance.now() - start },
    ]),
  );
  print(await describeFailures(built));
  print(describeChange(before, after));
  return failures(built).length === 0 ? 0 : 1;
}

/** Runs turbo's task. On a cache hit turbo does not restore a generated file that somebody edited, so this ignores the cache then. */
async function runGenerate(before: readonly File[]): Promise<Task[]> {
  const stamp = await readFile(stampPath, 'utf8').catch(() => undefined);
  const tasks = await runTurbo(['generate'], stamp !== undefined && stamp !== hash(before));
  if (tasks.length !== 1) throw new Error('turbo.json must have exactly one `generate` task.');
  return tasks;
}

function describeChange(before: readonly File[], after: readonly File[]): string {
  const drift = compareContents(before, after);
  if (countDrift(drift) === 0) return `\n${plural(after.length, 'generated file')} up to date. Nothing changed.\n`;
  const list = printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' });
  return `\n${plural(countDrift(drift), 'generated file')} changed:\n${list}
Next: read \`git diff\`, run \`pnpm test\`, and describe the change to its callers with \`pnpm spec:change\`.\n`;
}

async function readGenerated(): Promise<File[]> {
  const paths = await listGenerated(root);
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(root, path), 'utf8') })));
}

function hash(files: readonly File[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
