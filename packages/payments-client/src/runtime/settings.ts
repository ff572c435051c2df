import { ConfigurationError } from './errors.ts';
import type { Init, Middleware } from './openapi-fetch.ts';
import type { ClientOptions } from './options.ts';

/** What the calls of one client share. */
export interface Settings extends ClientOptions {
  baseUrl: string;
  timeout: number;
  deadline: number;
  maxRetries: number;
  maxRetryDelay: number;
  /** Headers of every request. */
  shared: Record<string, string>;
  /** The credentials, which no message may hold. */
  secrets: string[];
  /** Puts parameters into URLs, for an API that has any. */
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

/** What the generated client knows of its API. */
export interface Identity extends Pick<Settings, 'secrets' | 'toUrl'> {
  /** URLs by environment. The first is the default. */
  environments: Record<string, string>;
  /** Sent with every request: what the client is, what it accepts, and its credentials. */
  headers: Record<string, string>;
}

/**
 * Settles the options of a client.
 * @throws ConfigurationError for options that cannot work.
 */
export function settle(
  { environments, headers, ...identity }: Identity,
  options: ClientOptions & { environment?: string | undefined },
): Settings {
  const names = Object.keys(environments);
  const { baseUrl, environment } = options;
  // A browser's workers have no `document`, but every browser calls itself that.
  if (/^Mozilla/.test(globalThis.navigator?.userAgent) && !options.dangerouslyAllowBrowser) {
    refuse('Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`');
  }
  const url = baseUrl && environment ? '' : `${baseUrl ?? environments[environment ?? (names[0] as string)]}`;
  return merge({ ...defaults, names }, { ...options, ...identity, baseUrl: url, shared: headers, used: [] });
}

/**
 * Puts options over what is set already. One that is `undefined` counts as not given.
 * @throws ConfigurationError for a limit that is not a number of at least 0, and for a base URL that is none.
 */
export function merge<Base extends object, Over extends object>(base: Base, over: Over): Base & Over {
  const merged = Object.create(base);
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    if (name in defaults && !(value >= 0)) refuse(`\`${name}\` must be at least 0`);
    // A user name would be shown in messages, and a query would swallow the path.
    if (name === 'baseUrl' && !/^https?:\/\/(?!\/)[^\s?#@]+$/.test(value)) {
      refuse(`Give either an \`environment\` (${merged.names}) or a \`baseUrl\` such as https://host`);
    }
    merged[name] = name === 'baseUrl' ? value.replace(/\/+$/, '') : value;
  }
  return merged as Base & Over;
}

/**
 * A credential: the option, else the environment variable.
 * @throws ConfigurationError when there is none, or none that a header can carry.
 */
export function credential(option: string, value: string | undefined, variable = ''): string {
  const found = value ?? readVariable(variable) ?? '';
  if (!/^[!-~]+$/.test(found)) {
    // Said without the value: messages are logged.
    refuse(
      `\`${option}\` ${found ? 'must be bare, without spaces' : `is missing${variable && `: give it or set ${variable}`}`}`,
    );
  }
  return found;
}

/** A credential that may be left out, because not every call needs it. */
export function optionalCredential(option: string, value: string | undefined, variable = ''): string | undefined {
  const found = value ?? readVariable(variable);
  return found && credential(option, found);
}

/** There is no `process` in browsers, and Deno throws when it may not read the variable. */
function readVariable(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env: Record<string, string> } }).process?.env[name];
  } catch {
    return undefined;
  }
}

/** @throws ConfigurationError */
export function refuse(message: string): never {
  throw new ConfigurationError(`${message}.`);
}
