import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { unable } from '../command/problems.ts';

/** A generated file. */
export interface File {
  /** Relative to the root of the workspace, with `/`. */
  path: string;
  content: string;
}

/** What differs between the generated files and those on disk. All paths are relative to the root of the workspace, sorted. */
export interface Drift {
  /** Different from what would be generated. */
  stale: Change[];
  /** Generated, but not on disk. */
  missing: Change[];
  /** On disk in a generated folder, but not generated. */
  orphaned: string[];
}

export interface Change extends File {
  linesAdded: number;
  linesRemoved: number;
}

/** First line of every generated file that can have comments. It contains no date and no version, so it never changes. */
export const header =
  '// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.\n';

/** Everything in these folders is generated. */
const generatedFolders = 'packages/*/src/generated';

/** Compares `files` with those on disk in `folder`; writes nothing. What is at one of the `others` is generated as well. */
export async function compareFiles(
  folder: string,
  files: readonly File[],
  others: readonly string[] = [],
): Promise<Drift> {
  const paths = new Set([...files.map(({ path }) => path), ...(await listGenerated(folder)), ...others]);
  const present = [...paths].map(async (path): Promise<File[]> => {
    const content = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    return content === undefined ? [] : [{ path, content }];
  });
  return compareContents((await Promise.all(present)).flat(), files);
}

/** Compares the files that exist with those that should. */
export function compareContents(present: readonly File[], wanted: readonly File[]): Drift {
  const contents = new Map(present.map(({ path, content }) => [path, content]));
  const drift: Drift = { stale: [], missing: [], orphaned: [] };
  for (const file of wanted) {
    const before = contents.get(file.path);
    contents.delete(file.path);
    if (before === file.content) continue;
    const change = { ...file, ...countLines(before ?? '', file.content) };
    (before === undefined ? drift.missing : drift.stale).push(change);
  }
  const byPath = (left: File, right: File) => (left.path < right.path ? -1 : 1);
  return {
    stale: drift.stale.sort(byPath),
    missing: drift.missing.sort(byPath),
    orphaned: [...contents.keys()].sort(),
  };
}

/** The paths of all files in generated folders below `folder`, sorted. */
export async function listGenerated(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const entry of glob(`${generatedFolders}/**/*`, { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) paths.push(relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  return paths.sort();
}

/**
 * Writes and removes files in `folder` to correct `drift`: all of them or, if any step fails, none.
 * @throws Problems if a file cannot be written.
 */
export async function writeDrift(folder: string, drift: Drift): Promise<void> {
  const changes = [...drift.stale, ...drift.missing];
  const token = randomUUID();
  const undo: (() => void)[] = [];
  const staged = changes.map(({ path, content }) => {
    const target = join(folder, path);
    return { target, content, temporary: `${target}.${token}.new` };
  });
  const replaced = [...drift.stale.map(({ path }) => path), ...drift.orphaned].map((path) => join(folder, path));
  // Synchronously: for thousands of small files that is several times faster.
  try {
    for (const inside of new Set(staged.map(({ target }) => dirname(target)))) mkdirSync(inside, { recursive: true });
    for (const { content, temporary } of staged) {
      undo.push(() => rmSync(temporary, { force: true }));
      writeFileSync(temporary, content);
    }
    for (const target of replaced) {
      renameSync(target, `${target}.${token}.old`);
      undo.push(() => renameSync(`${target}.${token}.old`, target));
    }
    for (const { target, temporary } of staged) {
      renameSync(temporary, target);
      undo.push(() => rmSync(target, { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    const { path, message } = error as NodeJS.ErrnoException;
    throw unable(path ?? folder, `Cannot be written: ${message}.`, 'Make the folder writable.');
  }
  for (const target of replaced) rmSync(`${target}.${token}.old`, { force: true });
}

/** Counts the lines that only one of the texts contains. */
function countLines(before: string, after: string): { linesAdded: number; linesRemoved: number } {
  const counts = new Map<string, number>();
  for (const line of before === '' ? [] : before.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let linesAdded = 0;
  for (const line of after.split('\n')) {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    else linesAdded += 1;
  }
  return { linesAdded, linesRemoved: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}
