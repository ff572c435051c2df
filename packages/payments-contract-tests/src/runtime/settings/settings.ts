import { makePace } from '../exchange/pace.ts';
import { mockTarget, type Target } from '../exchange/target.ts';
import { type ReporterName, reporterNames } from '../reporters/reporter.ts';
import { spec } from '../suite/spec.ts';
import type { ConfigFile } from './config-file.ts';
import { isLive } from './live.ts';
import type { Options } from './options.ts';
import { SettingError } from './setting-error.ts';

type Environment = { readonly [name: string]: string | undefined };

/** How to test which server, and what to write about it. */
export interface Settings {
  target: Target;
  /** Requests under way at once. */
  concurrency: number;
  /** The file of each report; `-` is standard output. */
  reports: { reporter: ReporterName; file: string }[];
}

/** The option, the variable and the member of the configuration that set one thing. */
const sources = {
  baseUrl: { option: 'base-url', variable: 'PAYMENTS_BASE_URL' },
  tokenEnv: { option: 'token-env', variable: undefined },
  timeout: { option: 'timeout', variable: 'PAYMENTS_TIMEOUT_MS' },
  maxAccepted: { option: 'max-accepted', variable: 'PAYMENTS_MAX_ACCEPTED' },
  rate: { option: 'rate', variable: 'PAYMENTS_RATE' },
  concurrency: { option: 'concurrency', variable: 'PAYMENTS_CONCURRENCY' },
} as const;

/**
 * The server that `PAYMENTS_BASE_URL` names, with the credential in `PAYMENTS_TOKEN`; the mock without them.
 * @throws SettingError when a variable is missing or cannot be read.
 */
export function targetFrom(environment: Environment): Target {
  return readSettings({}, environment, { config: {}, name: '' }).target;
}

/**
 * Settings from the options, else the environment, else the configuration.
 * @throws SettingError with everything that is missing or cannot be read.
 */
export function readSettings(options: Options, environment: Environment, file: ConfigFile): Settings {
  const { config } = file;
  const problems: string[] = [];

  function given(name: keyof typeof sources): { text: string; source: string } | undefined {
    const { option, variable } = sources[name];
    const candidates = [
      { text: options[option], source: `--${option}` },
      { text: variable && environment[variable], source: variable ?? '' },
      { text: config[name] === undefined ? undefined : String(config[name]), source: `${file.name}: \`${name}\`` },
    ];
    return candidates.find((one): one is { text: string; source: string } => (one.text ?? '') !== '');
  }

  function number(name: keyof typeof sources, otherwise: number, kind: 'whole' | 'any' = 'whole'): number {
    const found = given(name);
    if (!found) return otherwise;
    const value = Number(found.text);
    if (value > 0 && (kind === 'any' ? Number.isFinite(value) : Number.isInteger(value))) return value;
    const wanted = kind === 'any' ? 'a number above 0' : 'a whole number from 1 on';
    problems.push(`${found.source} is "${found.text}". Give ${wanted}.`);
    return otherwise;
  }

  const address = given('baseUrl');
  const tokenVariable = given('tokenEnv')?.text ?? 'PAYMENTS_TOKEN';
  const token = environment[tokenVariable] ?? '';
  const common = {
    timeout: number('timeout', 10_000),
    allowRefusals:
      options['allow-refusals'] ?? (environment.PAYMENTS_ALLOW_REFUSALS === '1' || (config.allowRefusals ?? false)),
    maxAccepted: number('maxAccepted', Number.POSITIVE_INFINITY),
    pace: makePace(number('rate', Number.POSITIVE_INFINITY, 'any')),
  };
  const concurrency = number('concurrency', address ? 4 : 1);
  const reports = readReports(options.reporter ?? [], config.reporters ?? {}, problems);
  if (address) {
    problems.push(...addressProblems(address, options['allow-live'] ?? environment.PAYMENTS_ALLOW_LIVE === '1'));
    if (token === '' && !config.authorize) {
      problems.push(`${tokenVariable} is not set. Set it to a credential that ${address.text} accepts.`);
    }
  }
  if (problems.length > 0) throw new SettingError(problems);
  if (!address) return { target: { ...mockTarget(), ...common }, concurrency, reports };
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
  return { target, concurrency, reports };
}

function addressProblems({ text, source }: { text: string; source: string }, allowLive: boolean): string[] {
  if (!/^https?:/.test(text) || !URL.canParse(text)) {
    return [`${source} is "${text}", which is no address. Give one such as http://localhost:8080.`];
  }
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') {
    return [`${source} holds a user name or a password. Leave them out, and give the credential in a variable.`];
  }
  if (search !== '' || hash !== '') {
    return [`${source} is "${text}", with more than a path. Give the address that the paths of the API follow.`];
  }
  if (!isLive(spec, text) || allowLive) return [];
  return [
    `${text} is the live environment, where the suite would send hundreds of valid requests. Test another server; or give --allow-live (PAYMENTS_ALLOW_LIVE=1), and --max-accepted.`,
  ];
}

const endings: { readonly [Name in ReporterName]: string } = { junit: 'xml', json: 'json', html: 'html' };

/** The reports that are asked for: `junit`, or `junit=FILE`. */
function readReports(
  named: readonly string[],
  configured: { readonly [Name in ReporterName]?: string },
  problems: string[],
): Settings['reports'] {
  const texts = named.length > 0 ? named : Object.entries(configured).map(([name, file]) => `${name}=${file}`);
  const reports = texts.flatMap((text) => {
    const [name = '', ...file] = text.split('=');
    const reporter = reporterNames.find((known) => known === name);
    if (reporter) return [{ reporter, file: file.join('=') || `payments-contract.${endings[reporter]}` }];
    problems.push(`There is no reporter "${name}". Name one of ${reporterNames.join(', ')}.`);
    return [];
  });
  const files = reports.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) problems.push(`Two reports go to ${twice}. Give each a file of its own.`);
  return reports;
}

/** `2/3`, the second of three parts. */
export function readShard(text: string | undefined): { part: number; of: number } | undefined {
  if (text === undefined) return undefined;
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of };
  throw new SettingError([`--shard is "${text}". Give a part and how many there are, such as 1/3.`]);
}
