import { relative } from 'node:path';

/** The path for messages: relative if it is below the working folder. */
export function shown(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') ? path : below;
}
