/**
 * The only file that knows openapi-fetch. The calls have its types; its functions make the URLs of an API that has parameters. The exchange
 * itself is ours, held against openapi-fetch's own in the tests: that one takes an empty 502 for neither data nor error, throws a bare
 * SyntaxError at an HTML page, sends nothing twice, and takes longer to import than all of ours.
 */
import {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  type HeadersOptions,
  type MergedOptions,
  type Middleware,
  type ParseAs,
  type QuerySerializerOptions,
} from 'openapi-fetch';
import { ConfigurationError } from './errors.ts';
import type { CallOptions, Fetch } from './options.ts';
import type { Settings } from './settings.ts';

export type { Client as FetchClient, HeadersOptions, Middleware, MiddlewareCallbackParams } from 'openapi-fetch';

/** The parameters of a call by their place. */
export interface Params {
  path?: object | undefined;
  query?: object | undefined;
  header?: object | undefined;
}

/** What `client.POST(path, init)` and its like take. The generated types say which of it an operation wants. */
export interface Init extends Omit<CallOptions, 'headers'>, Omit<RequestInit, 'body' | 'headers' | 'signal'> {
  params?: Params;
  body?: unknown;
  headers?: HeadersOptions | undefined;
  baseUrl?: string;
  fetch?: Fetch;
  parseAs?: ParseAs;
  querySerializer?: MergedOptions['querySerializer'] | QuerySerializerOptions;
  bodySerializer?: (body: unknown) => RequestInit['body'];
  pathSerializer?: MergedOptions['pathSerializer'];
  middleware?: Middleware[];
}

/** The URL of a call with its parameters. Only an API that has parameters takes this code along. */
export function toUrl(
  path: string,
  { baseUrl, params = {}, pathSerializer, querySerializer }: Settings & Init,
): string {
  return createFinalURL(path, {
    baseUrl,
    params: params as { path?: Record<string, unknown>; query?: Record<string, unknown> },
    pathSerializer: pathSerializer ?? serializePath,
    querySerializer: typeof querySerializer === 'function' ? querySerializer : createQuerySerializer(querySerializer),
  });
}

/** @throws ConfigurationError for a value that would change which path is called. */
function serializePath(path: string, values: Record<string, unknown>): string {
  for (const [name, value] of Object.entries(values)) {
    if (/^\.{0,2}$/.test(String(value))) throw new ConfigurationError(`\`${name}\` must not be empty or made of dots.`);
  }
  return defaultPathSerializer(path, values);
}
