/** The only file that uses openapi-fetch: the client that makes every call, and the types of calls by path. */
import createClient, { defaultBodySerializer, type HeadersOptions, mergeHeaders } from 'openapi-fetch';

export type { Client as FetchClient, Middleware, ParseAs } from 'openapi-fetch';
export type { HeadersOptions };

/** The client of openapi-fetch that makes every call, whatever its path. */
// biome-ignore lint/suspicious/noExplicitAny: the generated types check each call before it arrives here.
export type PlainClient = Record<'use' | 'eject' | 'request', (...given: any[]) => any>;

// With types of their own: not every compiler finds values in the CommonJS declarations of openapi-fetch.
export const makePlainClient: (options: object) => PlainClient = createClient;
export const serializeBody: (body: unknown, headers?: Headers) => unknown = defaultBodySerializer;
export const joinHeaders: (...headers: (HeadersOptions | undefined)[]) => Headers = mergeHeaders;

/** The parameters of a call by their place. */
export interface Params {
  path?: object | undefined;
  query?: object | undefined;
  header?: object | undefined;
  cookie?: object | undefined;
}
