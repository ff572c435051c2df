import { readFileSync } from 'node:fs';
import { type Preflight, preflight } from './exchange/preflight.ts';
import type { FuzzOptions } from './fuzz/fuzz.ts';
import { loadRegressions, readFuzzOptions, runFuzz } from './fuzz/fuzz-command.ts';
import { caseReport, countCases, exitCode, type Report } from './reporters/report.ts';
import { describeObstacle, terminalReport } from './reporters/terminal.ts';
import { reserveReports, writeReports } from './reporters/write-reports.ts';
import { type ConfigFile, readConfig } from './settings/config-file.ts';
import { help, type Options, readOptions } from './settings/options.ts';
import { SettingError } from './settings/setting-error.ts';
import { readSettings, readShard, type Settings } from './settings/settings.ts';
import { Waivers } from './settings/waivers.ts';
import { loadCases } from './suite/load-cases.ts';
import { runCheck } from './suite/run-check.ts';
import { type Result, runSuite } from './suite/run-suite.ts';
import { nameOf, select } from './suite/select.ts';
import type { Case } from './suite/suite.ts';
import { unusedValues, useValues } from './suite/values.ts';

/** What the command needs of its process. */
export interface Process {
  arguments: readonly string[];
  environment: { readonly [name: string]: string | undefined };
  /** The working folder. */
  folder: string;
  print(text: string): void;
  printError(text: string): void;
  /** Aborted when the user interrupts, with the name of the signal as its reason. */
  signal: AbortSignal;
  /** Takes a line that replaces the one before, where someone looks on. */
  progress?: (line: string) => void;
}

/** The command `payments-contract`. Returns its exit code. */
export async function contractCommand(process: Process): Promise<number> {
  try {
    const options = readOptions(process.arguments);
    if (options.help) return print(process, help);
    if (options.version) return print(process, `${version}\n`);
    const shard = readShard(options.shard);
    const file = await readConfig(process.folder, options.config);
    // Values go into the cases as these are loaded.
    if (file.config.values) useValues(file.config.values);
    const fuzzing = readFuzzOptions(options);
    const cases = await loadCases();
    const kept = await loadRegressions(process, options, cases);
    const selected = fuzzing ? kept.cases : select([...kept.cases, ...cases], options.only ?? [], shard);
    if (options.list) return print(process, selected.map((one) => `${nameOf(one)}\n`).join(''));
    return await test({ ...kept, cases, selected, fuzzing }, options, file, process);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.printError(`${error.message}\n`);
    return 2;
  }
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

function print(process: Process, text: string): number {
  process.print(text);
  return 0;
}

/** What is to be sent. */
interface Selection {
  cases: readonly Case[];
  selected: readonly Case[];
  /** What the user should know of the selection. */
  notes: readonly string[];
  fuzzing: FuzzOptions | undefined;
}

async function test(
  { cases, selected, fuzzing, notes }: Selection,
  options: Options,
  file: ConfigFile,
  process: Process,
): Promise<number> {
  const settings = readSettings(options, process.environment, file);
  const { target, reports } = settings;
  refuseUnusedValues(file);
  await reserveReports(reports, process.folder);
  const started = new Date();
  const start = performance.now();
  const tried = target.isRemote ? await tryServer(cases, settings, process) : noPreflight;
  // Of an interrupt during the preflight, all cases know that they were skipped.
  const { outcomes, obstacle } = process.signal.aborted ? noPreflight : tried;
  const fixed = obstacle ? [] : await run(selected, settings, outcomes, process);
  const { results, notes: ofFuzz } =
    fuzzing && !obstacle
      ? await runFuzz(target, fuzzing, fixed, process, options.regressions)
      : { results: fixed, notes: [] };
  const waivers = new Waivers(file.config.waivers ?? [], started);
  const ran = results.map((result) => caseReport(result, waivers));
  const kinds = results.map(({ case: one, outcome }) => ({ name: nameOf(one), kind: outcome.kind }));
  const report: Report = {
    version,
    server: target.isRemote ? target.baseUrl : 'the mock',
    started: started.toISOString(),
    milliseconds: Math.round(performance.now() - start),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    ...(process.signal.aborted ? { interrupted: String(process.signal.reason) } : {}),
    ...(obstacle ? { obstacle: { ...obstacle, name: nameIn(cases, obstacle) } } : {}),
    notes: obstacle ? [] : [...notes, ...ofFuzz, ...(fuzzing ? [] : waivers.notes(cases.map(nameOf), kinds))],
    counts: countCases(ran),
    cases: ran,
  };
  await writeReports(report, reports, process);
  const isOut = reports.some(({ file: path }) => path === '-');
  if (report.obstacle) process.printError(describeObstacle(report));
  else if (isOut) process.printError(terminalReport(report));
  else process.print(terminalReport(report));
  return exitCode(report);
}

const noPreflight: Preflight = { outcomes: new Map() };

function nameIn(cases: readonly Case[], { check }: NonNullable<Preflight['obstacle']>): string {
  const found = cases.find((one) => one.check === check);
  return found ? nameOf(found) : '';
}

function tryServer(cases: readonly Case[], { target }: Settings, { signal }: Process): Promise<Preflight> {
  let sent = 0;
  const checks = cases.map(({ check }) => check);
  return preflight(checks, target, async (check) => {
    if (sent >= target.maxAccepted || signal.aborted) return undefined;
    sent += 1;
    return runCheck(check, target, signal);
  });
}

async function run(
  cases: readonly Case[],
  { target, concurrency }: Settings,
  known: Preflight['outcomes'],
  { signal, progress }: Process,
): Promise<Result[]> {
  let [done, failed] = [0, 0];
  const results = await runSuite(cases, target, {
    concurrency,
    signal,
    known,
    onResult: ({ outcome }) => {
      done += 1;
      if (outcome.kind === 'failed') failed += 1;
      progress?.(`${done} of ${cases.length} cases, ${failed} failed`);
    },
  });
  progress?.('');
  return results;
}

/** @throws SettingError for values that no request has a place for. */
function refuseUnusedValues({ name }: ConfigFile): void {
  const problems = unusedValues().map(
    (value) =>
      `${name || 'PAYMENTS_VALUES'}: No valid request has a place for the value \`${value}\`. Name a property, or a JSON pointer into the body.`,
  );
  if (problems.length > 0) throw new SettingError(problems);
}
