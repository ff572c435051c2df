import type { Received } from './reply.ts';
import type { Message } from './request.ts';
import { withToken } from './request.ts';
import type { Authorize, Target } from './target.ts';
import { TimeLimit } from './time-limit.ts';

/**
 * Waits for its turn, sends a message and reads the whole answer within the target's time limit. Redirects are not followed: they are
 * answers. An abort of the signal ends it at once.
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
  const limit = new TimeLimit(target.timeout, signal);
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  let response: Response | undefined;
  try {
    response = await limit.within(target.fetch(new Request(request, { signal: limit.signal })));
    const body = new Uint8Array(await limit.within(response.arrayBuffer()));
    return { status: response.status, headers: response.headers, body, milliseconds: elapsed() };
  } catch (error) {
    const what = response ? `status ${response.status}, but not all of its body` : 'no answer';
    const failure = limit.isOver ? `${what} within ${target.timeout} ms` : `${what} (${reasonOf(error)})`;
    return { failure, milliseconds: elapsed() };
  } finally {
    limit.clear();
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

/** A shorter value that a hook adds is not a secret but a version or a flag. */
const shortestSecret = 8;

/** Passes the request to the hook, and records the header values that the hook adds, for they may be credentials. */
async function authorized(request: Request, authorize: Authorize, secrets?: Set<string>): Promise<Request> {
  const before = new Headers(request.headers);
  const sent: unknown = await authorize(request);
  if (!(sent instanceof Request)) throw new TypeError('it must return a Request');
  for (const [name, value] of sent.headers) {
    if (value.length >= shortestSecret && before.get(name) !== value) secrets?.add(value);
  }
  return sent;
}

/** As bytes, because `Request` adds a media type to text. */
function bytesOf(body: { text: string } | { bytes: string }): Uint8Array<ArrayBuffer> {
  return Uint8Array.from('text' in body ? Buffer.from(body.text) : Buffer.from(body.bytes, 'hex'));
}

/** The cause that Node.js wraps: in `fetch failed`, and in one error for several addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return cause?.message || cause?.code || error.message;
}
