import { parse } from '../../generated/types.ts';
import { type Documented, type DocumentedParameter, isJson, type Validate } from '../document/documented.ts';
import { parameterIssues } from '../document/parameter-issues.ts';
import type { Scheme } from '../document/security.ts';
import type { BrokenRule } from './breach.ts';

/** Returns the rules of the document that a request breaks. Reads its body. `path` has the texts of placeholders, still percent-encoded. */
export async function checkRequest(
  operation: Documented,
  request: Request,
  url: URL,
  path: { [name: string]: string },
): Promise<BrokenRule[]> {
  const sources: { [place in DocumentedParameter['in']]: (name: string) => string | undefined } = {
    path: (name) => path[name],
    query: () => url.search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    cookie: () => request.headers.get('cookie') ?? undefined,
  };
  const { parameters } = operation;
  return [
    ...checkCredentials(operation.security, ({ place, name }) => {
      const source = sources[place](name);
      if (source === undefined || place === 'header') return source;
      return parse({ name, in: place }, 'string', source).value as string | undefined;
    }),
    ...parameters.flatMap((parameter) =>
      checkParameter(parameter, sources[parameter.in](parameter.name), (name) =>
        // Properties of an exploded object share the query with other parameters.
        parameters.every((other) => other.in !== 'query' || other.name !== name),
      ),
    ),
    ...(await checkRequestBody(operation, request)),
  ];
}

function checkParameter(
  parameter: DocumentedParameter,
  source: string | undefined,
  isOwn?: (name: string) => boolean,
): BrokenRule[] {
  const at = `${parameter.in} ${parameter.name}`;
  const issues = source === undefined ? undefined : parameterIssues(parameter, source, isOwn);
  if (issues === undefined) return parameter.required ? [{ at, rule: 'must be present' }] : [];
  return issues.map(({ pointer, message }) => ({ at: at + pointer, rule: message }));
}

/** Returns the rules of the document that an answer breaks. Its body can still be read. */
export async function checkAnswer({ answers, method }: Documented, response: Response): Promise<BrokenRule[]> {
  // A browser hides opaque answers.
  if (response.status === 0) return [];
  const { status } = response;
  const answer = answers[status] ?? answers[`${Math.floor(status / 100)}XX`] ?? answers.default;
  if (!answer) return [{ at: 'status', rule: `must be one of ${Object.keys(answers).join(', ')}, not ${status}` }];
  const broken = answer.headers.flatMap((header) => {
    return checkParameter(header, response.headers.get(header.name) ?? undefined);
  });
  if (answer.mediaTypes.length === 0 || method === 'HEAD') return broken;
  const wrongType = checkMediaType(response.headers, answer.mediaTypes);
  if (wrongType) return [...broken, wrongType];
  if (!answer.validate || !isJson(mediaTypeOf(response.headers))) return broken;
  return [...broken, ...(await checkJson(response.clone(), answer.validate))];
}

async function checkRequestBody({ body }: Documented, request: Request): Promise<BrokenRule[]> {
  if (!body) return [];
  if (request.body === null) return body.required ? [{ at: '', rule: 'must be present' }] : [];
  const wrongType = checkMediaType(request.headers, body.mediaTypes);
  if (wrongType) return [wrongType];
  return body.validate && isJson(mediaTypeOf(request.headers)) ? checkJson(request, body.validate) : [];
}

/** JSON is UTF-8 without a byte order mark (RFC 8259, section 8.1). */
async function checkJson(message: Request | Response, validate: Validate): Promise<BrokenRule[]> {
  let bytes: ArrayBuffer;
  try {
    bytes = await message.arrayBuffer();
  } catch {
    // Cut off or aborted: reading the message itself throws.
    return [];
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return validate(json).map(({ pointer, message: rule }) => ({ at: pointer, rule }));
  } catch {
    return [{ at: '', rule: 'must be JSON in UTF-8' }];
  }
}

function checkMediaType(headers: Headers, wanted: readonly string[]): BrokenRule | undefined {
  const got = mediaTypeOf(headers);
  const fits = wanted.some(
    (range) => range === got || range === '*/*' || (range.endsWith('/*') && got.startsWith(range.slice(0, -1))),
  );
  return fits ? undefined : { at: 'header content-type', rule: `must be ${wanted.join(' or ')}` };
}

function mediaTypeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Checks that one of the alternatives is present, not that the server knows the credential. */
function checkCredentials(alternatives: Scheme[][], read: (scheme: Scheme) => string | undefined): BrokenRule[] {
  const isPresent = (scheme: Scheme): boolean => {
    const { prefix = '' } = scheme;
    const text = read(scheme) ?? '';
    return prefix === '' ? text !== '' : new RegExp(`^${prefix} +\\S`, 'i').test(text);
  };
  const [first = []] = alternatives;
  if (alternatives.length === 0 || alternatives.some((schemes) => schemes.every(isPresent))) return [];
  return first
    .filter((scheme) => !isPresent(scheme))
    .map(({ place, name, prefix }) => ({
      at: `${place} ${name}`,
      rule: prefix === undefined ? 'must be a credential' : `must be a credential after the word ${prefix}`,
    }));
}
