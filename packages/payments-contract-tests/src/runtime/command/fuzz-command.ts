import type { Json } from '../../generated/types.ts';
import type { ApiContract } from '../document/contract.ts';
import type { Target } from '../exchange/target.ts';
import type { FuzzOptions } from '../fuzz/fuzz.ts';
import {
  type Regression,
  readRegressions,
  regressionCases,
  regressionsFile,
  saveRegressions,
} from '../fuzz/regressions.ts';
import type { Subject } from '../fuzz/subject.ts';
import type { Options } from '../settings/options.ts';
import { SettingError } from '../settings/setting-error.ts';
import type { Result } from '../suite/run-suite.ts';
import type { Caller } from './caller.ts';

/** The options of fuzzing, and where it saves failures. */
export interface Fuzzing {
  command: string;
  subjects: readonly Subject[];
  /** Puts known values into a valid body. */
  fill: (body: Json) => Json;
  /** The file of regressions, relative to the working folder. */
  file: string;
}

/** The settings of fuzzing, from the options. */
export function fuzzingOf(
  { command }: ApiContract,
  subjects: readonly Subject[],
  fill: Fuzzing['fill'],
  { regressions }: Options,
): Fuzzing {
  return { command, subjects, fill, file: regressions ?? regressionsFile(command) };
}

/**
 * Reads the options of fuzzing. Undefined if the cases are to run instead.
 * @throws SettingError with every option that is invalid, or that belongs to the other mode.
 */
export function readFuzzOptions(command: string, options: Options): FuzzOptions | undefined {
  const own = ['seed', 'runs', 'time'] as const;
  const others = ['only', 'shard', 'list'] as const;
  const misplaced = (options.fuzz ? others : own).filter((name) => options[name] !== undefined);
  const where = options.fuzz ? 'without `fuzz`' : `after \`${command} fuzz\``;
  const problems = misplaced.map((name) => `--${name} has no effect here. Use it ${where}, or remove it.`);
  const read = (name: (typeof own)[number], minimum: number): number | undefined => {
    const number = Number(options[name] ?? minimum);
    const isInRange = name === 'time' ? number > 0 : Number.isInteger(number) && number >= minimum && number < 2 ** 31;
    if (!isInRange || options[name] === '') {
      const wanted = name === 'time' ? 'a number of seconds greater than 0' : `a whole number of at least ${minimum}`;
      problems.push(`--${name} is "${options[name]}". Give ${wanted}.`);
    }
    return options[name] === undefined ? undefined : number;
  };
  const [seed, runs, time] = [read('seed', 0), read('runs', 1), read('time', 1)];
  if (problems.length > 0) throw new SettingError(problems);
  if (!options.fuzz) return undefined;
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs }),
    ...(time === undefined ? {} : { time: time * 1000 }),
  };
}

/** The cases of the saved regressions, and notes for the user. */
export async function loadRegressions({ file, subjects, fill }: Fuzzing, { folder }: Caller) {
  return regressionCases(await readRegressions(folder, file), subjects, fill);
}

/** Fuzzes a server, after `before`, and saves what fails. Returns all results, and notes for the user. */
export async function runFuzz(
  fuzzing: Fuzzing,
  target: Target,
  options: FuzzOptions,
  before: readonly Result[],
  { folder, signal, progress }: Caller,
): Promise<{ results: Result[]; notes: string[] }> {
  // fast-check takes long to load.
  const { fuzz } = await import('../fuzz/fuzz.ts');
  const accepted = before.filter(({ case: { check }, outcome }) => !check.fault && outcome.kind !== 'skipped').length;
  const { seed, stopped, sent, results, regressions } = await fuzz(
    { ...target, maxAccepted: target.maxAccepted - accepted },
    fuzzing.subjects,
    fuzzing.fill,
    { ...options, signal, onSent: (count) => progress?.(`${count} random requests`) },
  );
  progress?.('');
  const runs = options.runs === undefined ? '' : ` --runs ${options.runs}`;
  return {
    results: [...before, ...results],
    notes: [
      `Sent ${sent} random requests with seed ${seed}. Repeat them with \`${fuzzing.command} fuzz --seed ${seed}${runs}\`.`,
      ...(stopped === undefined ? [] : [`Stopped early: ${stopped}.`]),
      ...(await save(folder, regressions, fuzzing.file)),
    ],
  };
}

async function save(folder: string, regressions: readonly Regression[], file: string): Promise<string[]> {
  try {
    const added = await saveRegressions(folder, regressions, file);
    return added.map(({ id }) => `Saved ${id} to ${file}. It runs first from now on.`);
  } catch (error) {
    return [`${file} cannot be written: ${(error as Error).message}. Name another file with --regressions.`];
  }
}
