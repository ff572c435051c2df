/** `0.42 s`, with the digits in line. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
}

/** One line per step: its time and its name. */
export function printSteps(steps: readonly { name: string; milliseconds: number; note?: string }[]): string {
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
