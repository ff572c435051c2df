import type { Api, Content, Operation, RequestFault } from '../../model/api.ts';
import type { Base, Case } from '../case/case.ts';
import { refusals, successes, unknownRoute } from '../case/statuses.ts';
import { acceptedTitle, answeredTitle, refusedTitle } from '../case/titles.ts';
import { rightMediaTypes, usualHeaders, wrongMediaTypes } from '../requests/headers.ts';
import { brokenBodies, hardBodies, noBody, spelledBodies } from '../requests/json-bodies.ts';
import { methods, similarPaths } from '../requests/routes.ts';
import type { Named } from '../requests/variation.ts';
import { invalidCredentials, type RequestList, validSpellings } from './credentials.ts';
import { pathOf, Routes } from './routes.ts';

/**
 * The cases for the protocol around the body: credentials, media types, bodies that are not JSON, unknown methods and paths. `isKnown` is
 * whether a value is known for every required parameter, without which no request is valid.
 */
export function protocolCases(
  operation: Operation,
  api: Api,
  content: Content | undefined,
  base?: Base,
  isKnown = true,
): Case[] {
  // Without a base, the valid request has a body that is text.
  const isValid = isKnown && (base !== undefined || content === undefined || !operation.requestBody?.required);
  const declare = new Declaration(operation, base);
  return [
    ...(isValid ? declare.accepted('credentials', validSpellings(operation, api)) : []),
    ...declare.refused('credentials', 'credentials', invalidCredentials(operation, api)),
    ...(content && base ? bodyCases(operation, content, base, declare) : []),
    ...declare.routes(api),
    ...(isValid ? declare.accepted('headers', [{ name: 'usualHeaders', requests: usualHeaders }]) : []),
  ];
}

/** Media types, and bodies that are not what they should be as text, whatever they contain. */
function bodyCases(operation: Operation, content: Content, base: Base, declare: Declaration): Case[] {
  const { mediaType, kind } = content;
  // If the document accepts any media type, none is wrong; that of a multipart body has a boundary.
  const isOpen = mediaType.includes('*') || kind === 'multipart';
  const right = { name: 'rightMediaTypes', inputs: [mediaType], requests: rightMediaTypes(mediaType) };
  // A form without fields is an empty body, which needs no media type.
  const isEmpty = kind === 'form' && Object.keys(base.body ?? {}).length === 0;
  const wrong = wrongMediaTypes.filter(
    ([, { headers }]) => !isEmpty && !accepts(operation, headers?.['content-type'] ?? null),
  );
  const types = [
    ...declare.accepted('media type', isOpen ? [] : [right]),
    ...declare.refused('media type', 'media-type', [{ name: 'wrongMediaTypes', requests: wrong }]),
  ];
  if (kind !== 'json') return types;
  const { body } = base;
  const broken = brokenBodies(body).filter(([subject]) => subject !== noBody || operation.requestBody?.required);
  return [
    ...types,
    ...declare.accepted('JSON', [{ name: 'spelledBodies', base, requests: spelledBodies(body) }]),
    ...declare.answered('JSON', [{ name: 'hardBodies', base, requests: hardBodies(body) }]),
    ...declare.refused('JSON', 'body-syntax', [{ name: 'brokenBodies', base, requests: broken }]),
  ];
}

type Described = Omit<Case, 'topic' | 'request' | 'from'>;

/** Makes the cases of an operation for lists of requests. */
class Declaration {
  readonly #operation: Operation;
  readonly #base: Base | undefined;

  constructor(operation: Operation, base: Base | undefined) {
    this.#operation = operation;
    this.#base = base;
  }

  accepted(topic: string, lists: readonly RequestList[]): Case[] {
    const verdict = { statuses: successes(this.#operation) };
    return this.#all(topic, lists, (subject) => ({ title: acceptedTitle(subject), verdict }));
  }

  refused(topic: string, fault: RequestFault, lists: readonly RequestList[]): Case[] {
    const statuses = refusals(this.#operation, fault);
    const verdict = { fault, statuses };
    return this.#all(topic, lists, (subject) => ({ title: refusedTitle(subject, statuses), verdict }));
  }

  /** A server may accept or refuse the requests, but must not fail. */
  answered(topic: string, lists: readonly RequestList[]): Case[] {
    const faults = ['body-syntax', 'body-schema'] as const;
    const refused = faults.flatMap((fault) => refusals(this.#operation, fault));
    const verdict = { statuses: [...new Set([...successes(this.#operation), ...refused])] };
    return this.#all(topic, lists, (subject) => ({
      title: answeredTitle(subject, verdict.statuses),
      verdict,
      isOpen: true,
    }));
  }

  /** Methods and paths that the document does not have. */
  routes(api: Api): Case[] {
    const routes = Routes.for(api);
    const path = pathOf(this.#operation.path);
    const known: ReadonlySet<string> = routes.methodsOf(this.#operation);
    const lacking = { name: 'methods', requests: methods.filter(([method]) => !known.has(method)) };
    const similar = similarPaths(path).filter(([, { path: other = '' }]) => !routes.covers(other));
    const unknown = { name: 'similarPaths', inputs: [path], requests: similar };
    return [
      ...this.#all('method', [lacking], (method) => ({
        title: `answers ${method} without failing`,
        verdict: { fault: 'method', statuses: [] },
      })),
      ...this.#all('path', [unknown], (subject) => ({
        title: refusedTitle(subject, unknownRoute),
        verdict: { fault: 'path', statuses: [...unknownRoute] },
      })),
    ];
  }

  #all(topic: string, lists: readonly RequestList[], describe: (subject: string) => Described): Case[] {
    const base = topic === 'method' || this.#base === undefined ? {} : { base: this.#base };
    return lists.flatMap((list) =>
      list.requests.map(
        ([subject, variation]: Named): Case => ({
          topic,
          request: { ...base, ...variation },
          ...describe(subject),
          from: { list, subject },
        }),
      ),
    );
  }
}

/** Whether the document lists a media type for the body, or a range that includes it (RFC 9110, section 12.5.1). */
function accepts({ requestBody }: Operation, value: string | null): boolean {
  const [type = '', subtype] = (value?.split(';')[0] ?? '').split('/');
  const ranges = [`${type}/${subtype}`, `${type}/*`, '*/*'];
  return (requestBody?.contents ?? []).some(({ mediaType }) => mediaType === '*/*' || ranges.includes(mediaType));
}
