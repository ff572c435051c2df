import { relative } from 'node:path';

/** The path as people know it: relative where it lies below the working folder. */
export function shown(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') ? path : below;
}
