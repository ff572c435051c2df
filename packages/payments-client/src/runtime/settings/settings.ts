import { refuse } from '../errors/configuration-error.ts';
import type { Credentials } from './carried.ts';
import { checkHeaders, entriesOf } from './check-headers.ts';
import { checkOptions } from './check-options.ts';
import { readVariable } from './credential.ts';
import type { HeadersOptions } from './openapi-fetch.ts';
import type { Operation, Security, Server } from './operation.ts';
import type { ClientOptions, Init } from './options.ts';
import { fillServer, isRelative, resolveUrl, type ServerVariables } from './server-url.ts';

/** The API's part of a generated client. */
export interface Identity {
  /** Servers by environment. The first is the default. */
  environments: { readonly [name: string]: Server };
  /** The environment variable for another URL. */
  baseUrlVariable?: string;
  /** Headers of every request: the user agent, and what it accepts. */
  headers: Record<string, string>;
  /** The credentials that are known. */
  credentials?: Credentials;
  /** Which of them a call sends, unless its operation says otherwise. */
  security?: Security;
  /** By method and path; only of operations with something to say. */
  operations?: { readonly [methodAndPath: string]: Operation };
  /**
   * Writes parameters, bodies, servers and credentials as the document says. Absent if it has JSON alone, no parameters, and one credential,
   * in a header: then programs do not bundle it.
   */
  prepare?: (settings: Settings, operation: Operation, path: string, init: Init) => Init;
}

/** The settings that all calls of a client share. */
export interface Settings
  extends Omit<ClientOptions, 'headers'>,
    Required<Omit<Identity, 'environments' | 'baseUrlVariable' | 'headers' | 'prepare'>>,
    Pick<Identity, 'prepare'> {
  /** The names of the environments, for messages. */
  names: string[];
  environment: string;
  /** Whether the caller has given the base URL, in place of the document's servers. */
  isOwnUrl: boolean;
  baseUrl: string;
  serverVariables?: ServerVariables | undefined;
  /** Names of the headers that the caller sends with every request. */
  ownHeaders: ReadonlySet<string>;
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

/** Which of the document's servers to call, as far as it has several. */
interface ServerChoice {
  environment?: string | undefined;
  serverVariables?: ServerVariables | undefined;
}

/**
 * Resolves the options of a client to settings.
 * @throws ConfigurationError for options that cannot work.
 */
export function resolveSettings(
  { environments, baseUrlVariable = '', headers: _headers, ...identity }: Identity,
  { environment, ...options }: ClientOptions & ServerChoice,
): Settings {
  checkOptions(options);
  const { headers } = options;
  // Workers have no `document`, but the user agent of every browser starts with this word.
  if (/^Mozilla/.test(globalThis.navigator?.userAgent) && !options.dangerouslyAllowBrowser) {
    refuse('Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`');
  }
  checkHeaders(headers);
  const names = Object.keys(environments);
  const chosen = environment === undefined ? (names[0] ?? '') : environment;
  const server = Object.hasOwn(environments, chosen) ? environments[chosen] : undefined;
  const url = server === undefined ? '' : fillServer(server, options.serverVariables);
  const isPath = server !== undefined && isRelative(url);
  const fromVariable = environment !== undefined && !isPath ? undefined : readVariable(baseUrlVariable) || undefined;
  const own = options.baseUrl === undefined ? fromVariable : options.baseUrl;
  if (isPath && own === undefined) refuse('Give a `baseUrl`: the servers of the document have no host');
  const base: Settings = {
    ...defaults,
    credentials: {},
    security: [],
    operations: {},
    ...identity,
    names,
    environment: chosen,
    isOwnUrl: own !== undefined,
    baseUrl: '',
    ownHeaders: new Set(entriesOf(headers).map(([name]) => name.toLowerCase())),
  };
  const baseUrl = own === undefined ? url : own;
  const isTwice = options.baseUrl !== undefined && environment !== undefined && !isPath;
  const isUnknown = environment !== undefined && server === undefined;
  const resolved = isPath ? resolveUrl(url, checkUrl(baseUrl, names)) : baseUrl;
  return merge(base, { ...options, baseUrl: isTwice || isUnknown ? '' : resolved });
}

/**
 * Returns `base` with the options of `over` that are not `undefined`.
 * @throws ConfigurationError for an invalid base URL.
 */
export function merge<Over extends object>(base: Settings, over: Over): Settings & Over {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
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
