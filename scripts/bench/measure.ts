/** Shared by all benchmarks: measuring programs in turn, medians, and a table. */

/**
 * Measures all names in turn, `rounds` times, so that anything that slows the machine affects all of them.
 *
 * @param names of what is compared
 * @param once measures one of them once, in any unit
 * @param rounds the number of measurements of each
 * @returns the median of each name
 */
export async function medians<Name extends string>(
  names: readonly Name[],
  once: (name: Name) => Promise<number>,
  rounds = 9,
): Promise<Map<Name, number>> {
  const results = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) for (const name of names) results.get(name)?.push(await once(name));
  return new Map([...results].map(([name, values]) => [name, values.sort((a, b) => a - b)[rounds >> 1] ?? 0]));
}

/** Each median with its ratio to that of `base`: `['ours', '12 ms', '1.10 x']`. `unit` is printed as it is. */
export function ratios<Name extends string>(times: Map<Name, number>, base: NoInfer<Name>, unit: string): string[][] {
  const one = times.get(base) ?? 1;
  return [...times].map(([name, time]) => [
    name,
    `${Number(time.toPrecision(3))} ${unit}`,
    `${(time / one).toFixed(2)} x`,
  ]);
}

/** Prints a title, the limit that the project promises, and rows of a name and its figures. */
export function print(title: string, promise: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}${promise && `   (promised: ${promise})`}`);
  for (const [name = '', ...figures] of rows) {
    console.log(`  ${name.padEnd(36)}${figures.map((figure) => figure.padStart(12)).join('')}`);
  }
}
