import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'tools');

/** Installs the tools with which we compare ourselves, in a project of its own, so that no other install grows. Returns whether it could. */
export function installTools(): boolean {
  const options = ['--dir', folder, '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  return spawnSync('pnpm', ['install', ...options], { stdio: 'ignore' }).status === 0;
}

/** The path of a file of a tool; undefined if the tool is not installed. */
export function toolPath(file: string): string | undefined {
  const path = join(folder, 'node_modules', file);
  return existsSync(path) ? path : undefined;
}
