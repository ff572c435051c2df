import type { File } from '../../files.ts';
import type { Api } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { propertyAccess, quote } from '../typescript.ts';

/** The files that connect the runtime with generated data: one per entry point of the package, and shared ones. */
export function entryFiles(api: Api, names: Names): File[] {
  return [
    { path: 'validators.ts', content: validators(api, names) },
    { path: 'contract.ts', content: contract(names) },
    { path: 'suite.ts', content: suite },
    { path: 'index.ts', content: index(names) },
    { path: 'command.ts', content: command },
    { path: 'fuzz.ts', content: fuzz(names) },
    { path: 'check-fetch.ts', content: checkFetch(names) },
  ];
}

const validators = ({ operations }: Api, { packages }: Names): string => {
  const rows = operations.map(
    ({ method, path, id }) => `${quote(`${method} ${path}`)}: operations${propertyAccess(id)},\n`,
  );
  const source = rows.length === 0 ? '' : `import { validators as operations } from '${packages.types}/validators';\n`;
  return `${source}import type { Validators } from '../runtime/document/documented.ts';

/** The validators of each operation, by method and path. */
export const validators: Validators = {
${rows.join('')}};
`;
};

const contract = ({ packages, commands, variables }: Names): string => `import { createMock } from '${packages.mock}';
import document from '${packages.types}/openapi.json' with { type: 'json' };
import type { ApiContract } from '../runtime/document/contract.ts';
import { sources } from './sources.ts';
import { validators } from './validators.ts';

/** The contract of the API. */
export const contract: ApiContract = {
  command: ${quote(commands.contract)},
  variables: ${quote(variables)},
  spec: { document, sources },
  validators,
  createMock,
};
`;

const suite = `import { Suite } from '../runtime/runner/suite.ts';
import { contract } from './contract.ts';

/** The suite that the generated files declare their cases in. */
export const suite = new Suite(contract, process.env);

export const { base, describe, each, enumAt, every, it, operation, values } = suite;
`;

const index = ({
  variables,
}: Names): string => `import { mockTarget as targetOfMock, type Target } from '../runtime/exchange/target.ts';
import { targetFrom as readTarget } from '../runtime/settings/settings.ts';
import type { Case } from '../runtime/suite/case.ts';
import { contract } from './contract.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

export type { Answer, Change, Check, Contract, Refusals, Rule } from '../runtime/exchange/check.ts';
export type { Authorize, Target } from '../runtime/exchange/target.ts';
export { describeFailure, type Failure } from '../runtime/judge/failure.ts';
export type { Finding } from '../runtime/exchange/finding.ts';
export type { Outcome } from '../runtime/judge/outcome.ts';
export { runCheck } from '../runtime/judge/run-check.ts';
export type { Config, Waiver } from '../runtime/settings/config.ts';
export { SettingError } from '../runtime/settings/setting-error.ts';
export { type Case, nameOf } from '../runtime/suite/case.ts';
export { type Result, type RunOptions, runSuite } from '../runtime/suite/run-suite.ts';
export type { Values } from '../runtime/suite/values.ts';

/** The mock as the server under test, in this process. */
export function mockTarget(): Target {
  return targetOfMock(contract);
}

/**
 * The server that \`${variables}_BASE_URL\` names, with the credential in \`${variables}_TOKEN\`; the mock without them.
 * @throws SettingError if a variable is missing or invalid.
 */
export function targetFrom(environment: { readonly [name: string]: string | undefined }): Target {
  return readTarget(contract, environment);
}

/** Every case of the contract, in the order of the document. */
export function loadCases(): Promise<Case[]> {
  return suite.load(suites);
}

/**
 * Sets values that the server under test knows, such as ids. They replace the examples of the document, so call it before the cases are
 * loaded. Initially they come from \`${variables}_VALUES\`.
 */
export const useValues = suite.useValues;

/** Calls \`load\`, which imports generated files, and returns the cases that they declare. A file declares its cases once. */
export const collect = suite.collect;
`;

const command = `import { runProcess } from '../runtime/command/process.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

await runProcess(suite, suites);
`;

const fuzz = ({ commands }: Names): string => `import type { Target } from '../runtime/exchange/target.ts';
import { type FuzzOptions, type FuzzReport, fuzz as fuzzSubjects } from '../runtime/fuzz/fuzz.ts';
import {
  type Regression,
  readRegressions as readFile,
  regressionsFile,
  saveRegressions as saveFile,
} from '../runtime/fuzz/regressions.ts';
import { subjectsOf } from '../runtime/fuzz/subject.ts';
import { contract } from './contract.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

export type { FuzzOptions, FuzzReport, Regression };

/**
 * Sends random bodies to each operation and checks every answer in full. The server must accept valid bodies and refuse invalid ones. A
 * failing body is reduced to the smallest one that fails in the same way.
 */
export async function fuzz(target: Target, options?: FuzzOptions): Promise<FuzzReport> {
  return fuzzSubjects(target, subjectsOf(contract, await suite.load(suites)), suite.base, options);
}

/** Reads regressions from a file in the folder, by default \`${commands.contract}.regressions.json\`. */
export function readRegressions(folder: string, file: string = regressionsFile(contract.command)): Promise<Regression[]> {
  return readFile(folder, file);
}

/** Adds new regressions to a file in the folder, by default \`${commands.contract}.regressions.json\`, and returns them. */
export function saveRegressions(
  folder: string,
  found: readonly Regression[],
  file: string = regressionsFile(contract.command),
): Promise<Regression[]> {
  return saveFile(folder, found, file);
}
`;

const checkFetch = ({
  packages,
}: Names): string => `import document from '${packages.types}/openapi.json' with { type: 'json' };
import { type CheckFetchOptions, type Fetch, makeCheckFetch } from '../runtime/check-fetch/check-fetch.ts';
import { validators } from './validators.ts';

export { type BrokenRule, ContractBreach } from '../runtime/check-fetch/breach.ts';
export type { CheckFetchOptions, Fetch };

const wrap = makeCheckFetch(document, validators);

/**
 * Wraps a \`fetch\` so that a request or an answer that breaks the contract is thrown as a \`ContractBreach\`. An invalid request is not
 * sent. Bodies can still be read. Only JSON is validated, and read whole before the answer is returned.
 */
export function checkFetch(fetch: Fetch, options?: CheckFetchOptions): Fetch {
  return wrap(fetch, options);
}
`;
