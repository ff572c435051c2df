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

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
