import type { MockAnswer } from './exchange.ts';

/**
 * The answer as the global `fetch` of Node.js gives it.
 * @throws TypeError when the connection breaks before the answer; the reason of the signal when the caller gives up.
 */
export async function respond(answer: MockAnswer, request: Request): Promise<Response> {
  const { status, headers, body, fault, delay = 0 } = answer;
  if (delay > 0) await wait(delay, request);
  if (fault === 'hang') await wait(forEver, request);
  // Without a body there is no middle of it.
  if (fault === 'reset' || (fault === 'truncate' && !body)) {
    throw new TypeError('fetch failed', { cause: broken('read ECONNRESET', 'ECONNRESET') });
  }
  const length = body === undefined ? {} : { 'content-length': String(encoder.encode(body).length) };
  const content = fault && body ? half(body, fault === 'truncate', request) : (body ?? null);
  return new Response(content, { status, headers: fault ? { ...headers, ...length } : headers });
}

const encoder = new TextEncoder();

/** Half of the bytes, and then the end of the connection or nothing. */
function half(body: string, breaks: boolean, request: Request): ReadableStream<Uint8Array> {
  const bytes = encoder.encode(body);
  let isSent = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!isSent) {
          isSent = true;
          controller.enqueue(bytes.subarray(0, bytes.length >> 1));
        } else if (breaks) {
          controller.error(new TypeError('terminated', { cause: broken('other side closed', 'UND_ERR_SOCKET') }));
        } else await wait(forEver, request);
      },
    },
    { highWaterMark: 0 },
  );
}

function broken(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

/** The longest time that a timer takes, in milliseconds: 24 days. */
const forEver = 2 ** 31 - 1;

/**
 * Waits, unless the caller gives up before. The timer holds the whole request: Node.js lets a request's signal follow that of the caller only as
 * long as something holds the request.
 */
function wait(milliseconds: number, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.signal.throwIfAborted();
    const timer: unknown = setTimeout(done, milliseconds);
    // A call that hangs keeps no program from its end.
    if (milliseconds === forEver) (timer as { unref?: () => void }).unref?.();
    request.signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer as number);
      request.signal.removeEventListener('abort', done);
      if (request.signal.aborted) reject(request.signal.reason);
      else resolve();
    }
  });
}
