import type { Change, Drift } from './files.ts';

/** One line per file that differs; empty if none does. */
export function printDrift(
  { stale, missing, orphaned }: Drift,
  words: { stale: string; missing: string; orphaned: string },
): string {
  const line = (word: string, path: string, count = '') => `  ${word.padEnd(9)}  ${path}${count}\n`;
  const lines = ({ linesAdded, linesRemoved }: Change) => `  +${linesAdded} -${linesRemoved}`;
  return [
    ...stale.map((change) => line(words.stale, change.path, lines(change))),
    ...missing.map((change) => line(words.missing, change.path, lines(change))),
    ...orphaned.map((path) => line(words.orphaned, path)),
  ].join('');
}

/** How many files differ. */
export function countDrift({ stale, missing, orphaned }: Drift): number {
  return stale.length + missing.length + orphaned.length;
}
