import { type Parameter, writeCookies, writeHeaders, writePath, writeQuery } from '../../generated/types.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkHeaders } from '../settings/check-headers.ts';
import type { Settings } from '../settings/identity.ts';
import type { Params } from '../settings/openapi-fetch.ts';
import type { Operation } from '../settings/operation.ts';
import type { Init } from '../settings/options.ts';
import { fillServer, isRelative, resolveUrl } from '../settings/server-url.ts';
import { chooseCredentials } from './choose-credentials.ts';
import { type Written, writerOf } from './write-body.ts';

/** The options of single calls, besides a body, that {@link prepare} writes. */
export const callOptions = ['contentType', 'query', 'header', 'cookie'];

/** A call for openapi-fetch: with the address, the credentials and the spelling that the document wants. */
export function prepare(settings: Settings, operation: Operation, template: string, init: Init): Init {
  const { parameters = [], security = settings.security } = operation;
  const credentials = chooseCredentials(security, settings.credentials);
  const carriedIn = (place: string) => credentials.filter((one) => one.in === place);
  const params = paramsOf(init, parameters, template);
  checkHeaders(params.header as Init['headers']);
  const own = recordOf(init.headers);
  const ownOfAll = recordOf(settings.headers);
  const cookies = [
    ...carriedIn('cookie').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`),
    writeCookies(parameters, params.cookie),
  ].filter((cookie) => cookie !== '');
  const body = init.body === undefined ? undefined : bodyOf(init, operation, { ...own, ...recordOf(params.header) });
  return {
    ...init,
    ...(operation.servers && init.baseUrl === undefined ? { baseUrl: ownServer(settings, operation.servers) } : {}),
    params,
    // `null` removes a header of the client, so this is no `Headers` object, which cannot contain it.
    headers: {
      ...(operation.accept && !('accept' in ownOfAll) ? { accept: operation.accept } : {}),
      ...(body?.contentType ? { 'content-type': body.contentType } : {}),
      ...Object.fromEntries(
        carriedIn('header')
          .filter(({ name }) => !(name in ownOfAll))
          .map(({ name, value }) => [name, value]),
      ),
      ...(cookies.length === 0 ? {} : { cookie: cookies.join('; ') }),
      ...own,
    },
    pathSerializer: (path, values) => pathOf(path, parameters, values, init.validate ?? settings.validate),
    querySerializer:
      init.querySerializer ??
      ((query) => {
        const keys = carriedIn('query').map(({ name, value }) => writeQuery([], { [name]: value }));
        return [writeQuery(parameters, query), ...keys].filter((part) => part !== '').join('&');
      }),
    bodySerializer: init.bodySerializer ?? body?.write,
  } as Init;
}

/** The parameters of a call, in whichever form they are given; headers as text. */
function paramsOf(
  { params = {}, query = params.query, header = params.header, cookie = params.cookie }: Init,
  parameters: readonly Parameter[],
  template: string,
): Params {
  const texts = Object.fromEntries(writeHeaders(parameters, header));
  const removed = Object.entries(header ?? {}).filter(([, value]) => value === null);
  const headers = header && { ...texts, ...Object.fromEntries(removed) };
  // Without values, a template would be sent as it is.
  const path = params.path ?? (template.includes('{') ? {} : undefined);
  const all = Object.entries({ ...params, path, query, header: headers, cookie });
  return Object.fromEntries(all.filter(([, values]) => values !== undefined));
}

/** Headers by name in lower case. */
function recordOf(headers: object | undefined): { [name: string]: unknown } {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function bodyOf(
  init: Init,
  { mediaType = 'application/json', fields = {} }: Operation,
  { 'content-type': own }: { [name: string]: unknown },
): Written {
  const wanted = init.contentType ?? (typeof own === 'string' ? own : mediaType);
  const bare = wanted.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return writerOf(init.body, bare, fields[bare]);
}

function pathOf(
  path: string,
  parameters: readonly Parameter[],
  values: Record<string, unknown>,
  validate: Init['validate'],
): string {
  try {
    return writePath(path, parameters, values);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The validator names everything that is missing.
    if (validate && [...path.matchAll(/\{([^{}]+)\}/g)].some(([, name = '']) => values[name] === undefined))
      return path;
    throw new ConfigurationError(error.message);
  }
}

/** The server of an operation that has its own: the one of the environment, else the first. A caller's `baseUrl` takes its place. */
function ownServer(settings: Settings, servers: NonNullable<Operation['servers']>): string {
  const [first = ''] = Object.values(servers);
  const { environment = Object.keys(settings.environments)[0] ?? '' } = settings;
  const url = fillServer(servers[environment] ?? first, settings.serverVariables);
  if (settings.isOwnUrl && !isRelative(url)) return settings.baseUrl;
  return resolveUrl(url, settings.baseUrl).replace(/\/+$/, '');
}
