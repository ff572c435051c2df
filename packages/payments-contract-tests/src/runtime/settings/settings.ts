import type { ApiContract } from '../document/contract.ts';
import { makePace } from '../exchange/pace.ts';
import { mockTarget, type Target } from '../exchange/target.ts';
import type { ConfigFile } from './config-file.ts';
import { isLive } from './live.ts';
import type { Options } from './options.ts';
import { type ReporterName, reporterNames } from './reporter-name.ts';
import { SettingError } from './setting-error.ts';

type Environment = { readonly [name: string]: string | undefined };

/** Which server to test, how, and which reports to write. */
export interface Settings {
  target: Target;
  /** Concurrent requests. */
  concurrency: number;
  /** Whether an undecided case fails the run. */
  strict: boolean;
  /** The file of each report; `-` is standard output. */
  reports: { reporter: ReporterName; file: string }[];
}

/** The option and the variable for a member of the configuration. The name of the variable follows the API's prefix. */
const sources = {
  baseUrl: { option: 'base-url', variable: 'BASE_URL' },
  tokenEnv: { option: 'token-env', variable: undefined },
  timeout: { option: 'timeout', variable: 'TIMEOUT_MS' },
  maxAccepted: { option: 'max-accepted', variable: 'MAX_ACCEPTED' },
  rate: { option: 'rate', variable: 'RATE' },
  concurrency: { option: 'concurrency', variable: 'CONCURRENCY' },
  allowRefusals: { option: 'allow-refusals', variable: 'ALLOW_REFUSALS' },
  strict: { option: 'strict', variable: 'STRICT' },
  allowLive: { option: 'allow-live', variable: 'ALLOW_LIVE' },
} as const;

const flags = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/**
 * The server that the environment names, such as `LIBRARY_BASE_URL` with the credential in `LIBRARY_TOKEN`; the mock without them.
 * @throws SettingError if a variable is missing or invalid.
 */
export function targetFrom(contract: ApiContract, environment: Environment): Target {
  return readSettings(contract, {}, environment, { config: {}, name: '' }).target;
}

/**
 * Reads settings from the options, else the environment, else the configuration.
 * @throws SettingError with everything that is missing or invalid.
 */
export function readSettings(
  contract: ApiContract,
  options: Options,
  environment: Environment,
  file: ConfigFile,
): Settings {
  const { config } = file;
  const variableOf = (name: string): string => `${contract.variables}_${name}`;
  const problems: string[] = [];

  function given(name: keyof typeof sources): { text: string; source: string } | undefined {
    const { option } = sources[name];
    const variable = sources[name].variable && variableOf(sources[name].variable);
    const configured = name === 'allowLive' ? undefined : config[name];
    const candidates = [
      { text: options[option]?.toString(), source: `--${option}` },
      { text: variable && environment[variable], source: variable ?? '' },
      { text: configured?.toString(), source: `${file.name}: \`${name}\`` },
    ];
    const found = candidates.find((one): one is { text: string; source: string } => one.text !== undefined);
    // In CI, an empty variable is often a secret that is missing: not a reason to test something else.
    if (found?.text.trim() === '') {
      problems.push(`${found.source} is empty. Give it a value, or remove it.`);
      return undefined;
    }
    return found;
  }

  function number(name: keyof typeof sources, otherwise: number, kind: 'whole' | 'any' = 'whole'): number {
    const found = given(name);
    if (!found) return otherwise;
    const value = Number(found.text);
    if (value > 0 && (kind === 'any' ? Number.isFinite(value) : Number.isInteger(value))) return value;
    const wanted = kind === 'any' ? 'a number greater than 0' : 'a whole number of at least 1';
    problems.push(`${found.source} is "${found.text}". Give ${wanted}.`);
    return otherwise;
  }

  function flag(name: keyof typeof sources): boolean {
    const found = given(name);
    if (!found) return false;
    const value = flags.get(found.text);
    if (value === undefined) problems.push(`${found.source} is "${found.text}". Give 1 or 0.`);
    return value ?? false;
  }

  const values = variableOf('VALUES');
  if (environment[values]?.trim() === '') problems.push(`${values} is empty. Give it a value, or remove it.`);
  const address = given('baseUrl');
  const tokenVariable = given('tokenEnv')?.text ?? variableOf('TOKEN');
  const token = environment[tokenVariable] ?? '';
  const common = {
    timeout: number('timeout', 10_000),
    allowRefusals: flag('allowRefusals'),
    maxAccepted: number('maxAccepted', Number.POSITIVE_INFINITY),
    pace: makePace(number('rate', Number.POSITIVE_INFINITY, 'any')),
  };
  const concurrency = number('concurrency', address ? 4 : 1);
  const [strict, allowLive] = [flag('strict'), flag('allowLive')];
  const reports = readReports(contract.command, options.reporter ?? [], config.reporters ?? {}, problems);
  if (address) {
    problems.push(...addressProblems(address));
    if (!allowLive && isLive(contract.spec.document, address.text)) {
      problems.push(
        `${address.text} is the live environment, where the suite would send hundreds of valid requests. Test another server, or give --allow-live (${variableOf('ALLOW_LIVE')}=1) and --max-accepted.`,
      );
    }
    if (token === '' && !config.authorize) {
      problems.push(`${tokenVariable} is not set. Set it to a credential that ${address.text} accepts.`);
    }
  }
  if (problems.length > 0) throw new SettingError(problems);
  if (!address) return { target: { ...mockTarget(contract), ...common }, concurrency, strict, reports };
  const target: Target = {
    baseUrl: address.text.replace(/\/+$/, ''),
    isRemote: true,
    token,
    tokenVariable,
    ...(config.authorize ? { authorize: config.authorize, secrets: new Set() } : {}),
    fetch,
    seen: new Map(),
    ...common,
  };
  return { target, concurrency, strict, reports };
}

function addressProblems({ text, source }: { text: string; source: string }): string[] {
  if (!/^https?:/.test(text) || !URL.canParse(text)) {
    return [`${source} is "${text}", which is not an address. Give one such as http://localhost:8080.`];
  }
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') {
    return [`${source} contains a user name or a password. Remove them, and give the credential in a variable.`];
  }
  if (search !== '' || hash !== '') {
    return [
      `${source} is "${text}", which has a query or a fragment. Give the address to which the paths of the API are appended.`,
    ];
  }
  return [];
}

const endings: { readonly [Name in ReporterName]: string } = { junit: 'xml', json: 'json', html: 'html' };

/** The requested reports: `junit`, or `junit=FILE`. */
function readReports(
  command: string,
  named: readonly string[],
  configured: { readonly [Name in ReporterName]?: string },
  problems: string[],
): Settings['reports'] {
  const texts = named.length > 0 ? named : Object.entries(configured).map(([name, file]) => `${name}=${file}`);
  const reports = texts.flatMap((text) => {
    const [name = '', ...file] = text.split('=');
    const reporter = reporterNames.find((known) => known === name);
    if (file.join('=') === '' && text.endsWith('='))
      problems.push(`--reporter ${text} has no file. Name one, or write ${name}.`);
    if (reporter) return [{ reporter, file: file.join('=') || `${command}.${endings[reporter]}` }];
    problems.push(`There is no reporter "${name}". Use one of ${reporterNames.join(', ')}.`);
    return [];
  });
  const files = reports.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) problems.push(`Two reports would be written to ${twice}. Give each its own file.`);
  return reports;
}

/** Reads `2/3`, the second of three parts. */
export function readShard(text: string | undefined): { part: number; of: number } | undefined {
  if (text === undefined) return undefined;
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of };
  throw new SettingError([`--shard is "${text}". Give a part and the number of parts, such as 1/3.`]);
}
