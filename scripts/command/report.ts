import type { Change, Drift } from '../generate/files.ts';

/** `0.42 s`, padded so that columns align. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
}

/** A step of a command, and how long it took. */
export interface Step {
  name: string;
  milliseconds: number;
  note?: string;
}

/** One line per step: its time and its name. */
export function printSteps(steps: readonly Step[]): string {
  const width = Math.max(...steps.map(({ name }) => name.length));
  return steps
    .map(
      ({ name, milliseconds, note }) =>
        `  ${seconds(milliseconds)}  ${`${name.padEnd(width)}  ${note ?? ''}`.trimEnd()}\n`,
    )
    .join('');
}

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

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
