/**
 * The only file that uses openapi-fetch. Calls have its types, and its functions make the URLs of an API that has parameters. The exchange
 * itself is ours; tests compare it with openapi-fetch's own, which reports neither data nor an error for an empty 502, throws a bare
 * SyntaxError for an HTML page, never retries, and takes longer to import than this whole package.
 */
import {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  type MergedOptions,
  type QuerySerializerOptions,
} from 'openapi-fetch';
import { ConfigurationError } from '../errors/configuration-error.ts';

export type {
  Client as FetchClient,
  HeadersOptions,
  Middleware,
  MiddlewareCallbackParams,
  ParseAs,
} from 'openapi-fetch';

/** The parameters of a call by their place. */
export interface Params {
  path?: object | undefined;
  query?: object | undefined;
  header?: object | undefined;
}

/** How the parameters of a call become part of its URL. */
export interface Serializers {
  querySerializer?: MergedOptions['querySerializer'] | QuerySerializerOptions;
  pathSerializer?: MergedOptions['pathSerializer'];
}

/** Returns the URL of a call with its parameters. Only a client whose API has parameters bundles this function. */
export function toUrl(
  path: string,
  { baseUrl, params = {}, pathSerializer, querySerializer }: Serializers & { baseUrl: string; params?: Params },
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
