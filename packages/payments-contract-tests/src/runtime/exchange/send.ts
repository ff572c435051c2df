import type { Message } from './request.ts';
import { withToken } from './request.ts';
import type { Authorize, Target } from './target.ts';

/** What came back, in full; or why nothing did. */
export type Received = Reply | { failure: string; milliseconds: number };

export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
  milliseconds: number;
}

/**
 * Sends a message and reads the whole answer, within the target's time limit, when its turn has come. Redirects are answers, not
 * followed. An abort of the signal ends it at once.
 */
export async function send(message: Message, target: Target, signal?: AbortSignal): Promise<Received> {
  await target.pace?.(signal);
  let request = requestOf(message, target);
  if (target.authorize) {
    try {
      request = await authorized(request, target.authorize, target.secrets);
    } catch (error) {
      return { failure: `no request, since authorize() failed: ${reasonOf(error)}`, milliseconds: 0 };
    }
  }
  const limit = AbortSignal.timeout(target.timeout);
  const end = signal ? AbortSignal.any([limit, signal]) : limit;
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  let response: Response | undefined;
  try {
    response = await target.fetch(new Request(request, { signal: end }));
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body, milliseconds: elapsed() };
  } catch (error) {
    const what = response ? `status ${response.status}, but not all of its body` : 'no answer';
    const failure = limit.aborted ? `${what} within ${target.timeout} ms` : `${what} (${reasonOf(error)})`;
    return { failure, milliseconds: elapsed() };
  }
}

function requestOf({ method, path, headers, body }: Message, { baseUrl, token }: Target): Request {
  return new Request(withToken(baseUrl + path, token, encodeURIComponent), {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withToken(value, token)])),
    body: body === undefined ? null : bytesOf(body),
    redirect: 'manual',
  });
}

/** With fewer characters, what a hook puts into a header is no secret: a version, a flag. */
const shortestSecret = 8;

/** Hands the request to the hook, and notes what the hook has put into its headers, for that may be a credential. */
async function authorized(request: Request, authorize: Authorize, secrets?: Set<string>): Promise<Request> {
  const before = new Headers(request.headers);
  const sent: unknown = await authorize(request);
  if (!(sent instanceof Request)) throw new TypeError('it must return a Request');
  for (const [name, value] of sent.headers) {
    if (value.length >= shortestSecret && before.get(name) !== value) secrets?.add(value);
  }
  return sent;
}

/** As bytes, for text would bring a media type of its own. */
function bytesOf(body: { text: string } | { bytes: string }): Uint8Array<ArrayBuffer> {
  return Uint8Array.from('text' in body ? Buffer.from(body.text) : Buffer.from(body.bytes, 'hex'));
}

/** What went wrong, where Node.js hides it: behind `fetch failed`, and behind several addresses of one name. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return cause?.message || cause?.code || error.message;
}
