import { refuse } from '../errors/configuration-error.ts';
import { checkHeaders, credentialsIn } from './check-headers.ts';
import { readVariable } from './credential.ts';
import type { HeadersOptions, PathSerializer } from './openapi-fetch.ts';
import type { ClientOptions } from './options.ts';

/** What the document says of an operation beyond its path and bodies. */
export interface Operation {
  /** The header of its idempotency key. The server processes requests with the same key once. */
  idempotencyKey?: string;
  /** Statuses of responses that mean "not processed". */
  notProcessed?: readonly number[];
}

/** The API's part of a generated client. */
export interface Identity {
  /** URLs by environment. The first is the default. */
  environments: Record<string, string>;
  /** The environment variable for another URL. */
  baseUrlVariable?: string;
  /** Headers of every request: the user agent, what it accepts, and the credentials. */
  headers: Record<string, string>;
  /** Credentials, to keep out of messages. */
  secrets: string[];
  /** By method and path; only of operations with something to say. */
  operations?: Record<string, Operation>;
  /** Puts parameters into paths; absent if no path has any. */
  pathSerializer?: PathSerializer;
}

/** The settings that all calls of a client share. */
export interface Settings extends Omit<ClientOptions, 'headers'>, Pick<Identity, 'secrets' | 'operations'> {
  /** The names of the environments, for messages. */
  names: string[];
  baseUrl: string;
  timeout: number;
  deadline: number;
  maxRetries: number;
  maxRetryDelay: number;
  headers?: HeadersOptions | undefined;
}

const defaults = {
  timeout: 60_000,
  deadline: Infinity,
  maxRetries: 2,
  maxRetryDelay: 30_000,
};

/**
 * Resolves the options of a client to settings.
 * @throws ConfigurationError for options that cannot work.
 */
export function resolveSettings(
  { environments, baseUrlVariable = '', secrets, operations }: Omit<Identity, 'headers' | 'pathSerializer'>,
  { environment, headers, ...options }: ClientOptions & { environment?: string | undefined },
): Settings {
  // Workers have no `document`, but the user agent of every browser starts with this word.
  if (/^Mozilla/.test(globalThis.navigator?.userAgent) && !options.dangerouslyAllowBrowser) {
    refuse('Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`');
  }
  checkHeaders(headers);
  const names = Object.keys(environments);
  const fromVariable = environment ? undefined : readVariable(baseUrlVariable) || undefined;
  const { baseUrl = fromVariable ?? environments[environment ?? `${names[0]}`] ?? '' } = options;
  const hidden = headers ? [...secrets, ...credentialsIn(headers)] : secrets;
  const base = { ...defaults, names, secrets: hidden, operations } as Settings;
  return merge(base, { ...options, baseUrl: options.baseUrl && environment ? '' : baseUrl });
}

/**
 * Returns `base` with the options of `over` that are not `undefined`.
 * @throws ConfigurationError for a limit that is not a number of at least 0, and for an invalid base URL.
 */
export function merge<Over extends object>(base: Settings, over: Over): Settings & Over {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    if (name in defaults && !(typeof value === 'number' && value >= 0)) refuse(`\`${name}\` must be at least 0`);
    if (name === 'fetch' && typeof value !== 'function') refuse('`fetch` must be a function');
    merged[name] = name === 'baseUrl' ? checkUrl(value, base.names) : value;
  }
  return merged as unknown as Settings & Over;
}

/** Returns a base URL without slashes at its end. */
function checkUrl(url: unknown, environments: string[]): string {
  // Messages would show a user name, and the path would become part of a query.
  if (!/^https?:\/\/(?!\/)[^\s?#@]+$/.test(`${url}`) || !URL.canParse(`${url}`)) {
    refuse(`Give either an \`environment\` (${environments}) or a \`baseUrl\` such as https://host`);
  }
  return `${url}`.replace(/\/+$/, '');
}
