import { refuse } from '../errors/configuration-error.ts';
import { checkUrl, chooseUrl, ownUrl } from './base-url.ts';
import { checkHeaders } from './check-headers.ts';
import type { Identity, Settings } from './identity.ts';
import type { ClientOptions, ServerChoice } from './options.ts';

const defaults = {
  timeout: 60_000,
  deadline: Infinity,
  maxRetries: 2,
  maxRetryDelay: 30_000,
  credentials: {},
  security: [],
  secretNames: [],
  operations: {},
};

/**
 * Resolves the options of a client to settings.
 * @throws ConfigurationError for a server, headers or a place that cannot work.
 */
export function resolveSettings(identity: Identity, options: ClientOptions & ServerChoice): Settings {
  checkHeaders(options.headers);
  // Workers have no `document`, but the user agent of every browser starts with this word.
  if (/^Mozilla/.test(globalThis.navigator?.userAgent) && !options.dangerouslyAllowBrowser) {
    refuse('Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`');
  }
  const { locate = chooseUrl, headers: _headers, ...rest } = identity;
  const isOwnUrl = ownUrl(identity, options) !== undefined;
  const base: Settings = { ...defaults, ...rest, isOwnUrl, baseUrl: '' };
  return merge(base, { ...options, baseUrl: checkUrl(locate(identity, options), identity) });
}

/**
 * Returns `base` with the options of `over` that are not `undefined`.
 * @throws ConfigurationError for an invalid base URL.
 */
export function merge<Over extends { baseUrl?: string | undefined }>(base: Settings, over: Over): Settings & Over {
  const merged = { ...base, ...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)) };
  return (over.baseUrl === undefined ? merged : { ...merged, baseUrl: checkUrl(over.baseUrl, base) }) as Settings &
    Over;
}
