import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../command/root.ts';

/** A text file of the repository. */
export interface Source {
  /** Relative to the root, with `/`. */
  path: string;
  text: string;
}

/** Reads the files that git tracks, or would, and whose paths match one of `patterns`, which are git's. */
export function readSources(...patterns: string[]): Source[] {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const paths = execFileSync('git', options, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  return paths
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
