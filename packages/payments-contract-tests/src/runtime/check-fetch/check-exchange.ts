import { type Documented, isJson, type Scheme, type Validate } from '../document/documented.ts';
import type { BrokenRule } from './breach.ts';

/** Returns the rules of the document that a request breaks. Reads its body. */
export async function checkRequest(
  operation: Documented,
  request: Request,
  url: URL,
  path: { [name: string]: string },
): Promise<BrokenRule[]> {
  const read = (place: string, name: string): string | undefined => {
    if (place === 'path') return path[name];
    if (place === 'query') return url.searchParams.get(name) ?? undefined;
    if (place === 'header') return request.headers.get(name) ?? undefined;
    const cookies = (request.headers.get('cookie') ?? '').split('; ').map((pair) => pair.split('='));
    return cookies
      .find(([key]) => key === name)
      ?.slice(1)
      .join('=');
  };
  return [
    ...checkCredentials(operation.security, read),
    ...operation.parameters.flatMap(({ name, in: place, required, validate }): BrokenRule[] => {
      const text = read(place, name);
      const at = `${place} ${name}`;
      if (text === undefined) return required ? [{ at, rule: 'must be present' }] : [];
      const results = readings(text).map((value) => validate?.(value) ?? []);
      const [first = []] = results;
      return results.some((issues) => issues.length === 0) ? [] : first.map(({ message }) => ({ at, rule: message }));
    }),
    ...(await checkRequestBody(operation, request)),
  ];
}

/** Returns the rules of the document that an answer breaks. Its body can still be read. */
export async function checkAnswer({ answers, method }: Documented, response: Response): Promise<BrokenRule[]> {
  // A browser hides opaque answers.
  if (response.status === 0) return [];
  const { status } = response;
  const answer = answers[status] ?? answers[`${Math.floor(status / 100)}XX`] ?? answers.default;
  if (!answer) return [{ at: 'status', rule: `must be one of ${Object.keys(answers).join(', ')}, not ${status}` }];
  const headers = answer.headers.filter((name) => !response.headers.has(name));
  const broken: BrokenRule[] = headers.map((name) => ({
    at: `header ${name}`,
    rule: `must be present with status ${status}`,
  }));
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
function checkCredentials(
  alternatives: Scheme[][],
  read: (place: string, name: string) => string | undefined,
): BrokenRule[] {
  const isPresent = ({ place, name, prefix = '' }: Scheme): boolean => {
    const text = read(place, name) ?? '';
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

/** The values that the text of a parameter can stand for. */
function readings(text: string): unknown[] {
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  return [text, ...(isNumber ? [Number(text)] : []), ...(text === 'true' || text === 'false' ? [text === 'true'] : [])];
}
