import type { Process } from '../contract-command.ts';
import type { Target } from '../exchange/target.ts';
import type { Options } from '../settings/options.ts';
import { SettingError } from '../settings/setting-error.ts';
import type { Result } from '../suite/run-suite.ts';
import type { Case } from '../suite/suite.ts';
import type { FuzzOptions } from './fuzz.ts';
import { subjectsOf } from './fuzz-subject.ts';
import { keepRegressions, type Regression, readRegressions, regressionCases, regressionsFile } from './regressions.ts';

/**
 * The options of `payments-contract fuzz`; nothing when the cases are to run.
 * @throws SettingError with every option that is wrong, or goes with the other command.
 */
export function readFuzzOptions(options: Options): FuzzOptions | undefined {
  const own = ['seed', 'runs', 'time'] as const;
  const others = ['only', 'shard', 'list'] as const;
  const strange = (options.fuzz ? others : own).filter((name) => options[name] !== undefined);
  const where = options.fuzz ? 'without `fuzz`' : 'after `payments-contract fuzz`';
  const problems = strange.map((name) => `--${name} has no meaning here. Give it ${where}, or leave it out.`);
  const read = (name: (typeof own)[number], least: number): number | undefined => {
    const number = Number(options[name] ?? least);
    const isRight = name === 'time' ? number > 0 : Number.isInteger(number) && number >= least && number < 2 ** 31;
    if (!isRight || options[name] === '')
      problems.push(`--${name} is "${options[name]}". Give a whole number from ${least} on.`);
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

/** The cases of the regressions that the working folder keeps, and what the user should know of them. */
export async function loadRegressions({ folder }: Process, { regressions }: Options, cases: readonly Case[]) {
  return regressionCases(await readRegressions(folder, regressions), subjectsOf(cases));
}

/** Fuzzes a server, after some results, and keeps what it finds. Returns all results, and what the user should know. */
export async function runFuzz(
  target: Target,
  options: FuzzOptions,
  before: readonly Result[],
  { folder, signal, progress }: Process,
  file = regressionsFile,
): Promise<{ results: Result[]; notes: string[] }> {
  const { fuzz } = await import('./fuzz.ts');
  const accepted = before.filter(({ case: { check }, outcome }) => !check.fault && outcome.kind !== 'skipped').length;
  const { seed, stopped, sent, results, regressions } = await fuzz(
    { ...target, maxAccepted: target.maxAccepted - accepted },
    { ...options, signal, onSent: (count) => progress?.(`${count} random requests`) },
  );
  progress?.('');
  const runs = options.runs === undefined ? '' : ` --runs ${options.runs}`;
  return {
    results: [...before, ...results],
    notes: [
      `${sent} random requests of seed ${seed}. \`payments-contract fuzz --seed ${seed}${runs}\` makes the same ones.`,
      ...(stopped === undefined ? [] : [`it ended before the last one: ${stopped}.`]),
      ...(await keep(folder, regressions, file)),
    ],
  };
}

async function keep(folder: string, regressions: readonly Regression[], file: string): Promise<string[]> {
  try {
    const added = await keepRegressions(folder, regressions, file);
    return added.map(({ id }) => `${file} keeps ${id}, which runs first from now on.`);
  } catch (error) {
    return [`${file} cannot be written: ${(error as Error).message}. Name another one with --regressions.`];
  }
}
