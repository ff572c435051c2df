import type { Api, Content, Method, Operation, RequestFault } from '../../model/api.ts';
import type { Base, Case, CaseRequest } from '../case/case.ts';
import { refusals, successes, unknownRoute } from '../case/statuses.ts';
import { acceptedTitle, answeredTitle, refusedTitle } from '../case/titles.ts';
import { rightCredentials, wrongCredentials } from './credentials.ts';
import { brokenBodies, hardBodies, spelledBodies } from './json-bodies.ts';
import { pathOf, unknownPaths } from './unknown-paths.ts';

/** The cases for the protocol around the body: credentials, media types, bodies that are not JSON, unknown methods and paths. */
export function protocolCases(operation: Operation, api: Api, content: Content | undefined, base?: Base): Case[] {
  const refuse: Refuse = (topic, fault, title, request) => ({
    topic,
    title: refusedTitle(title, refusals(operation, fault)),
    request: { ...(base ? { base } : {}), ...request },
    verdict: { fault, statuses: refusals(operation, fault) },
  });
  const credentials = wrongCredentials(operation, api).map(([title, request]) =>
    refuse('credentials', 'credentials', title, request),
  );
  const methods = missingMethods(operation, api).map(
    (method): Case => ({
      topic: 'method',
      title: `answers ${method} without failing`,
      request: { method },
      verdict: { fault: 'method', statuses: [] },
    }),
  );
  const paths = unknownPaths(operation, api).map(
    ([title, path]): Case => ({
      topic: 'path',
      title: refusedTitle(title, unknownRoute),
      request: { ...(base ? { base } : {}), path },
      verdict: { fault: 'path', statuses: [...unknownRoute] },
    }),
  );
  // Without a base, the valid request has a body that is text.
  const isValid = base !== undefined || content === undefined || !operation.requestBody?.required;
  const right = (isValid ? rightCredentials(operation, api) : []).map(
    ([title, request]): Case => ({
      topic: 'credentials',
      title: acceptedTitle(title),
      request: { ...(base ? { base } : {}), ...request },
      verdict: { statuses: successes(operation) },
    }),
  );
  const headers = (isValid ? usualHeaders : []).map(
    ([title, sent]): Case => ({
      topic: 'headers',
      title: acceptedTitle(title),
      request: { ...(base ? { base } : {}), headers: sent },
      verdict: { statuses: successes(operation) },
    }),
  );
  const around = [...methods, ...paths, ...headers];
  if (content === undefined || base === undefined) return [...right, ...credentials, ...around];
  const { mediaType, kind } = content;
  // If the document accepts any media type, none is wrong; that of a multipart body has a boundary.
  const isOpen = mediaType.includes('*') || kind === 'multipart';
  // A form without fields is an empty body, which needs no media type.
  const isEmpty = kind === 'form' && Object.keys(base.body ?? {}).length === 0;
  const accepted = (isOpen ? [] : rightMediaTypes(mediaType)).map(
    ([title, value]): Case => ({
      topic: 'media type',
      title: acceptedTitle(title),
      request: { base, headers: { 'content-type': value } },
      verdict: { statuses: successes(operation) },
    }),
  );
  return [
    ...right,
    ...credentials,
    ...accepted,
    ...wrongMediaTypes
      .filter(([, value]) => !isEmpty && !accepts(operation, value))
      .map(([title, value]) => refuse('media type', 'media-type', title, { headers: { 'content-type': value } })),
    ...(kind === 'json' ? jsonCases(operation, base, refuse) : []),
    ...around,
  ];
}

type Refuse = (topic: string, fault: RequestFault, title: string, request: CaseRequest) => Case;

/** Bodies that are not what they should be as text, whatever they contain. */
function jsonCases(operation: Operation, base: Base, refuse: Refuse): Case[] {
  return [
    ...spelledBodies(base.body).map(
      ([title, text]): Case => ({
        topic: 'JSON',
        title: acceptedTitle(title),
        request: { base, text },
        verdict: { statuses: successes(operation) },
      }),
    ),
    ...hardBodies(base.body).map(
      ([title, text]): Case => ({
        topic: 'JSON',
        title: answeredTitle(title, openStatuses(operation)),
        request: { base, text },
        verdict: { statuses: openStatuses(operation) },
        isOpen: true,
      }),
    ),
    ...brokenBodies(base.body, operation.requestBody?.required ?? false).map(([title, request]) =>
      refuse('JSON', 'body-syntax', title, request),
    ),
  ];
}

/** A server may accept or refuse such a body, but must not fail. */
function openStatuses(operation: Operation): string[] {
  const faults = ['body-syntax', 'body-schema'] as const;
  return [...new Set([...successes(operation), ...faults.flatMap((fault) => refusals(operation, fault))])];
}

const wrongMediaTypes: readonly [title: string, value: string | null][] = [
  ['no media type', null],
  ['text/plain', 'text/plain'],
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
  ['multipart/form-data', 'multipart/form-data; boundary=boundary'],
  ['application/xml', 'application/xml'],
  ['application/octet-stream', 'application/octet-stream'],
  ['application/jsonx', 'application/jsonx'],
  ['application/vnd.api+json', 'application/vnd.api+json'],
  ['text/json', 'text/json'],
  ['text/html', 'text/html'],
  ['application/x-json', 'application/x-json'],
  ['application/json5', 'application/json5'],
  ['application/x-ndjson', 'application/x-ndjson'],
  ['application/json-patch+json', 'application/json-patch+json'],
  ['application/javascript', 'application/javascript'],
  ['*/*', '*/*'],
  ['application/*', 'application/*'],
  ['json', 'json'],
  ['two media types', 'text/plain, application/json'],
  ['text/plain that mentions application/json', 'text/plain; format="application/json"'],
];

/** Whether the document lists a media type for the body, or a range that includes it (RFC 9110, section 12.5.1). */
function accepts({ requestBody }: Operation, value: string | null): boolean {
  const [type = '', subtype] = (value?.split(';')[0] ?? '').split('/');
  const ranges = [`${type}/${subtype}`, `${type}/*`, '*/*'];
  return (requestBody?.contents ?? []).some(({ mediaType }) => mediaType === '*/*' || ranges.includes(mediaType));
}

/** Case and parameters do not matter in a media type (RFC 9110, section 8.3.1). */
function rightMediaTypes(mediaType: string): [title: string, value: string][] {
  return [
    [`${mediaType}; charset=utf-8`, `${mediaType}; charset=utf-8`],
    [`${mediaType};charset=UTF-8`, `${mediaType};charset=UTF-8`],
    [mediaType.toUpperCase(), mediaType.toUpperCase()],
    [`${mediaType}; charset="utf-8"`, `${mediaType}; charset="utf-8"`],
    [`${mediaType} ; CHARSET=utf-8`, `${mediaType} ; CHARSET=utf-8`],
  ];
}

const tried: readonly Method[] = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

function missingMethods({ path }: Operation, { operations }: Api): Method[] {
  const isSame = (operation: Operation): boolean => pathOf(operation.path) === pathOf(path);
  const known: Method[] = operations.filter(isSame).map(({ method }) => method);
  return tried.filter((method) => !known.includes(method));
}

/** What clients and browsers add to requests: a server ignores headers that it does not know (RFC 9110, section 5.1). */
const usualHeaders: readonly [title: string, headers: { [name: string]: string }][] = [
  ['any media type of the answer', { accept: '*/*' }],
  ['headers that the document does not have', { 'x-unexpected': 'value', origin: 'https://example.com' }],
];
