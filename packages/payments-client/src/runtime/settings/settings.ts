import { refuse } from '../errors/configuration-error.ts';
import type { Middleware } from './openapi-fetch.ts';
import type { ClientOptions, Init } from './options.ts';

/** The settings that all calls of a client share. */
export interface Settings extends ClientOptions {
  baseUrl: string;
  timeout: number;
  deadline: number;
  maxRetries: number;
  maxRetryDelay: number;
  /** Headers of every request. */
  shared: Record<string, string>;
  /** Credentials, to keep out of messages. */
  secrets: string[];
  /** Puts parameters into URLs; absent if the API has none. */
  toUrl?: ((path: string, call: Settings & Init) => string) | undefined;
  /** Middleware of every call. */
  used: Middleware[];
}

const defaults = {
  timeout: 60_000,
  deadline: Infinity,
  maxRetries: 2,
  maxRetryDelay: 30_000,
};

/** The API's part of a generated client. */
export interface Identity extends Pick<Settings, 'secrets' | 'toUrl'> {
  /** URLs by environment. The first is the default. */
  environments: Record<string, string>;
  /** Headers of every request: the user agent, what it accepts, and the credentials. */
  headers: Record<string, string>;
}

/**
 * Resolves the options of a client to settings.
 * @throws ConfigurationError for options that cannot work.
 */
export function resolveSettings(
  { environments, headers, ...identity }: Identity,
  options: ClientOptions & { environment?: string | undefined },
): Settings {
  const names = Object.keys(environments);
  const { baseUrl, environment } = options;
  // Workers have no `document`, but the user agent of every browser starts with this word.
  if (/^Mozilla/.test(globalThis.navigator?.userAgent) && !options.dangerouslyAllowBrowser) {
    refuse('Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`');
  }
  const url = baseUrl && environment ? '' : `${baseUrl ?? environments[environment ?? (names[0] as string)]}`;
  return merge({ ...defaults, names }, { ...options, ...identity, baseUrl: url, shared: headers, used: [] });
}

/**
 * Returns `base` with the options of `over` that are not `undefined`.
 * @throws ConfigurationError for a limit that is not a number of at least 0, and for an invalid base URL.
 */
export function merge<Base extends object, Over extends object>(base: Base, over: Over): Base & Over {
  const merged = Object.create(base);
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    if (name in defaults && !(value >= 0)) refuse(`\`${name}\` must be at least 0`);
    // Messages would show a user name, and the path would become part of a query.
    if (name === 'baseUrl' && !/^https?:\/\/(?!\/)[^\s?#@]+$/.test(value)) {
      refuse(`Give either an \`environment\` (${merged.names}) or a \`baseUrl\` such as https://host`);
    }
    merged[name] = name === 'baseUrl' ? value.replace(/\/+$/, '') : value;
  }
  return merged as Base & Over;
}

/**
 * Returns a credential: the option, or else the environment variable.
 * @throws ConfigurationError if there is none, or if a header cannot carry it.
 */
export function credential(option: string, value: string | undefined, variable = ''): string {
  const found = value ?? readVariable(variable) ?? '';
  if (!/^[!-~]+$/.test(found)) {
    // Messages are logged, so this one leaves out the value.
    refuse(
      `\`${option}\` ${found ? 'must be bare, without spaces' : `is missing${variable && `: give it or set ${variable}`}`}`,
    );
  }
  return found;
}

/** Returns a credential that may be missing, because not every call needs it. */
export function optionalCredential(option: string, value: string | undefined, variable = ''): string | undefined {
  const found = value ?? readVariable(variable);
  return found && credential(option, found);
}

/** Browsers have no `process`, and Deno throws if it lacks the permission to read the variable. */
function readVariable(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env: Record<string, string> } }).process?.env[name];
  } catch {
    return undefined;
  }
}
