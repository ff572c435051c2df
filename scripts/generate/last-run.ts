import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plural } from '../command/report.ts';

/** What the last run kept: turbo need not be started as long as nothing changed since. */
interface LastRun {
  signature: string;
  /** The number of generated files. */
  files: number;
}

/** Everything that a task reads or writes, relative to the root. The lockfile inside `node_modules` changes with every install. */
const roots = [
  'spec',
  'scripts',
  'packages',
  'package.json',
  'biome.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'redocly.yaml',
  'tsconfig.base.json',
  'turbo.json',
  'node_modules/.pnpm/lock.yaml',
];

/** Folders that no task reads, or that other commands write. */
const ignored = new Set(['node_modules', '.turbo', 'coverage', 'site']);

const pathIn = (folder: string): string => join(folder, '.turbo/last-run.json');

/** Keeps that everything in `folder` is as it should be now. */
export function keepRun(folder: string, files: number): void {
  const run: LastRun = { signature: signatureOf(folder), files };
  mkdirSync(dirname(pathIn(folder)), { recursive: true });
  writeFileSync(pathIn(folder), JSON.stringify(run));
}

/** The number of generated files if no file in `folder` was written, added or removed since the last run; else undefined. */
export function filesOfSameRun(folder: string): number | undefined {
  try {
    const { signature, files } = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as LastRun;
    return signature === signatureOf(folder) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** What to print if nothing changed. */
export function describeSame(files: number): string {
  return `${plural(files, 'generated file')} up to date. Nothing changed.\n`;
}

/** Changes with every file: with its name, its size, and the time of its last change, which no program can set. */
function signatureOf(folder: string): string {
  const lines: string[] = [];
  const visit = (path: string): void => {
    const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) {
      lines.push(`${path} ${stats.size} ${stats.ctimeMs}`);
      return;
    }
    for (const name of readdirSync(join(folder, path)).sort()) if (!ignored.has(name)) visit(`${path}/${name}`);
  };
  for (const path of roots) visit(path);
  return hash('sha256', lines.join('\n'));
}
