import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Exchange } from '../exchange/target.ts';
import { subjectsOf } from '../fuzz/subject.ts';
import { coverageOf } from '../record/coverage.ts';
import { harOf } from '../record/har.ts';
import { adviceOf, caseReport, countCases, exitCode, type Report, undecidedNotes } from '../reporters/report.ts';
import { describeObstacle, terminalReport } from '../reporters/terminal.ts';
import { Waivers } from '../reporters/waivers.ts';
import { reserveReports, writeReports } from '../reporters/write-reports.ts';
import type { Suite } from '../runner/suite.ts';
import { type ConfigFile, readConfig } from '../settings/config-file.ts';
import { helpText, type Options, readOptions } from '../settings/options.ts';
import { select } from '../settings/select.ts';
import { SettingError } from '../settings/setting-error.ts';
import { readSettings, readShard, type Settings } from '../settings/settings.ts';
import { type Case, nameOf } from '../suite/case.ts';
import type { Preflight } from '../suite/preflight.ts';
import type { Caller } from './caller.ts';
import { fuzzingOf, loadRegressions, readFuzzOptions } from './fuzz-command.ts';
import { type Selection, sendAll } from './send-all.ts';

/** Runs the command of a suite, and returns its exit code. `files` imports the generated files of the suite. */
export async function contractCommand(
  suite: Suite,
  files: readonly (() => Promise<unknown>)[],
  caller: Caller,
): Promise<number> {
  const { contract } = suite;
  try {
    const options = readOptions(contract.command, caller.arguments);
    if (options.help) return print(caller, helpText(contract));
    if (options.version) return print(caller, `${version}\n`);
    const shard = readShard(options.shard);
    const file = await readConfig(contract.command, caller.folder, options.config);
    // Values are put into the cases as they are loaded.
    if (file.config.values) suite.useValues(file.config.values);
    const fuzzOptions = readFuzzOptions(contract.command, options);
    const cases = await suite.load(files);
    const fuzzing = fuzzingOf(contract, subjectsOf(contract, cases), suite.base, options);
    const saved = await loadRegressions(fuzzing, caller);
    const selected = fuzzOptions
      ? saved.cases
      : select([...saved.cases, ...cases], options.only ?? [], shard, contract.command, options.replay);
    if (options.list) return print(caller, selected.map((one) => `${nameOf(one)}\n`).join(''));
    return await test({ ...saved, cases, selected, fuzzing, fuzzOptions }, suite, options, file, caller);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    caller.printError(`${error.message}\n`);
    return 2;
  }
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

function print(caller: Caller, text: string): number {
  caller.print(text);
  return 0;
}

async function test(
  selection: Selection & { notes: readonly string[] },
  suite: Suite,
  options: Options,
  file: ConfigFile,
  caller: Caller,
): Promise<number> {
  const { cases, fuzzOptions, notes } = selection;
  const settings = readSettings(suite.contract, options, caller.environment, file);
  const { target, reports } = settings;
  refuseUnusedValues(suite, file);
  await reserveReports([...reports, ...(options.har === undefined ? [] : [{ file: options.har }])], caller.folder);
  const started = new Date();
  const start = performance.now();
  const exchanges: Exchange[] = [];
  target.onExchange = (exchange) => void exchanges.push(exchange);
  const { results, obstacle, notes: ofFuzz } = await sendAll(selection, settings, options.replay !== undefined, caller);
  const waivers = new Waivers(file.config.waivers ?? [], started);
  const ran = results.map((result) => caseReport(result, waivers));
  const kinds = results.map(({ case: one, outcome }) => ({ name: nameOf(one), kind: outcome.kind }));
  const report: Report = {
    command: suite.contract.command,
    version,
    server: target.isRemote ? target.baseUrl : 'the mock',
    isServer: target.isRemote,
    strict: settings.strict,
    started: started.toISOString(),
    milliseconds: Math.round(performance.now() - start),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    ...(caller.signal.aborted ? { interrupted: String(caller.signal.reason) } : {}),
    ...(obstacle ? { obstacle: { ...obstacle, name: nameIn(cases, obstacle) } } : {}),
    notes: obstacle
      ? []
      : [
          ...notes,
          ...ofFuzz,
          ...undecidedNotes(results),
          ...(fuzzOptions ? [] : waivers.notes(cases.map(nameOf), kinds)),
        ],
    advice: adviceOf(results),
    coverage: coverageOf(suite.contract, exchanges),
    counts: countCases(ran),
    cases: ran,
  };
  await writeReports(report, reports, caller);
  if (options.har !== undefined) await writeHar(exchanges, settings, options.har, selection, report, caller);
  const isOut = reports.some(({ file: path }) => path === '-');
  if (report.obstacle) caller.printError(describeObstacle(report));
  else if (isOut) caller.printError(terminalReport(report, options.verbose));
  else caller.print(terminalReport(report, options.verbose));
  return exitCode(report);
}

function writeHar(
  exchanges: readonly Exchange[],
  { target }: Settings,
  file: string,
  { cases, selected }: Pick<Selection, 'cases' | 'selected'>,
  { command: name }: Report,
  { folder }: Caller,
): Promise<void> {
  const names = new Map([...cases, ...selected].map((one) => [one.check, nameOf(one)]));
  const har = harOf(exchanges, target, { name, version }, ({ check }) => names.get(check) ?? '');
  return writeFile(resolve(folder, file), har);
}

function nameIn(cases: readonly Case[], { check }: NonNullable<Preflight['obstacle']>): string {
  const found = cases.find((one) => one.check === check);
  return found ? nameOf(found) : '';
}

/** @throws SettingError for values without a place in any request. */
function refuseUnusedValues(suite: Suite, { name }: ConfigFile): void {
  const source = name || `${suite.contract.variables}_VALUES`;
  const problems = suite
    .unusedValues()
    .map(
      (value) =>
        `${source}: No valid request has a place for the value \`${value}\`. Name a property, or a JSON pointer into the body.`,
    );
  if (problems.length > 0) throw new SettingError(problems);
}
