import { relative } from 'node:path';
import { getLineColLocation } from '@redocly/openapi-core';

/** The path for messages: relative if it is below the working folder. */
export function shown(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') ? path : below;
}

type Location = Parameters<typeof getLineColLocation>[0];

/** Where a place is in its file, one-based. The beginning of the file if its YAML has what Redocly cannot locate, such as `!!binary`. */
export function lineOf(location: Location): { line: number; col: number } {
  try {
    return getLineColLocation(location).start;
  } catch {
    return { line: 1, col: 1 };
  }
}
