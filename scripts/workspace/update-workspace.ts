import { readFile, rm } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { unable } from '../command/problems.ts';
import { plural } from '../command/report.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { formatWorkspaceFiles } from './format-workspace-files.ts';
import { writeFiles } from './make-workspace.ts';
import { hashOf, keepOwnFields, readRecord, saveRecord, type ToolRecord } from './tool/record.ts';
import { readSources, toolFiles, type WorkspaceFile } from './tool/tool-files.ts';

/** What an update does to the tool's files. */
export interface Update {
  write: WorkspaceFile[];
  remove: string[];
  /** Edited or removed in the workspace; not touched. */
  left: string[];
  record: ToolRecord['files'];
}

/**
 * Plans an update. `record` has the files that the workspace got, `wanted` those it would get now, and `present` the content of those that
 * exist, by path.
 */
export function planUpdate(
  record: ToolRecord['files'],
  wanted: readonly WorkspaceFile[],
  present: ReadonlyMap<string, Buffer>,
): Update {
  const update: Update = { write: [], remove: [], left: [], record: {} };
  for (const file of wanted) {
    const { path } = file;
    const given = record[path];
    const there = present.get(path);
    const hash = there && hashOf(path, there);
    const fresh = hashOf(path, file.content);
    const untouched = given === undefined ? there === undefined : hash === given;
    if (hash === fresh || untouched) {
      if (hash !== fresh)
        update.write.push(
          there && posix.basename(path) === 'package.json' ? keepOwnFields(file, there.toString()) : file,
        );
      update.record[path] = fresh;
      continue;
    }
    // Keep the hash of the original, so that the next update also notices the edit.
    if (given !== undefined) update.record[path] = given;
    if (given !== fresh) update.left.push(path);
  }
  const paths = new Set(wanted.map(({ path }) => path));
  for (const [path, given] of Object.entries(record)) {
    const there = present.get(path);
    if (paths.has(path) || there === undefined) continue;
    if (hashOf(path, there) === given) update.remove.push(path);
    else update.left.push(path);
  }
  return update;
}

/** `pnpm new DIR --update`. Returns the exit code. */
export async function updateCommand(target: string): Promise<number> {
  const folder = resolve(target);
  const record = await readRecord(folder).catch(() => undefined);
  if (record === undefined)
    throw unable(target, 'This is not a workspace that `pnpm new` made.', 'Pass one; it has a file `.workspace.json`.');
  const sources = await readSources(root);
  const wanted = await formatWorkspaceFiles(
    toolFiles(sources, readNames(folder), { title: readNames(folder).api, version: '0.0.0' }, record.withApi),
  );
  const present = new Map<string, Buffer>();
  for (const path of new Set([...Object.keys(record.files), ...wanted.map(({ path }) => path)])) {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (content) present.set(path, content);
  }
  const update = planUpdate(record.files, wanted, present);
  await writeFiles(folder, update.write);
  for (const path of update.remove) await rm(join(folder, path));
  await saveRecord(folder, { ...record, files: update.record });
  for (const { path } of update.write) process.stdout.write(`  updated  ${path}\n`);
  for (const path of update.remove) process.stdout.write(`  removed  ${path}\n`);
  for (const path of update.left) process.stdout.write(`  kept     ${path}, which was edited there\n`);
  const changed = update.write.length + update.remove.length;
  process.stdout.write(
    changed === 0 && update.left.length === 0
      ? 'Nothing to do: the tool and the runtimes are up to date.\n'
      : `${plural(changed, 'file')} changed, ${plural(update.left.length, 'edited file')} kept.\nNext: read \`git diff\` there, and run \`npx -y pnpm@12 generate\` and \`npx -y pnpm@12 test\`.\n`,
  );
  return update.left.length === 0 ? 0 : 1;
}
