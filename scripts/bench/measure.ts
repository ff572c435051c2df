/** What a benchmark says about a program, each the median of several runs. */
export interface Figures {
  /** Wall-clock time, in seconds. */
  time?: number;
  /** Processor time of all its processes, in seconds. */
  cpu?: number;
  /** The sum of the peak memory of all its processes, in bytes. */
  memory?: number;
  /** In bytes. */
  size?: number;
  /** Of whatever the title names. */
  count?: number;
}

/** A comparison of programs that do the same. */
export interface Measurement {
  title: string;
  /** What the project promises of its own program. */
  promise?: string;
  /** The program with which the others are compared. Without it only the figures themselves are shown. */
  base?: string;
  /** How often each program is measured. */
  rounds?: number;
  /** Runs each program once, and measures it. */
  programs: { readonly [name: string]: () => Figures | Promise<Figures> };
}

/** The figures of each program of a measurement, by its name. */
export type Results = { [program: string]: Figures };

/** Yields measurements, gets their results back, and tidies up at its end. */
export type Benchmark = (isQuick: boolean) => AsyncGenerator<Measurement, void, Results>;

/** Runs all programs in turn, so that anything that slows the machine affects all of them, and returns the medians. */
export async function measure({ programs, rounds = 9 }: Measurement, isQuick: boolean): Promise<Results> {
  const runs = new Map(Object.keys(programs).map((name) => [name, [] as Figures[]]));
  for (let round = 0; round < Math.min(rounds, isQuick ? 3 : rounds); round += 1) {
    for (const [name, run] of Object.entries(programs)) runs.get(name)?.push(await run());
  }
  return Object.fromEntries([...runs].map(([name, figures]) => [name, medians(figures)]));
}

function medians(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? 0))]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
