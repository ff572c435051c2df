import type { MockAnswer } from '../api/exchange.ts';

/**
 * Turns an answer into a response like those of the global `fetch` of Node.js.
 * @throws TypeError if the connection breaks before the answer; the reason of the signal if the caller aborts.
 */
export async function respond(answer: MockAnswer, request: Request): Promise<Response> {
  const { status, headers, body, fault, delay = 0 } = answer;
  if (delay > 0) await wait(delay, request);
  if (fault === 'hang') await wait(forEver, request);
  // An answer without a body cannot break in the middle of it.
  if (fault === 'reset' || (fault === 'truncate' && !body)) {
    throw new TypeError('fetch failed', { cause: broken('read ECONNRESET', 'ECONNRESET') });
  }
  const length = body === undefined ? {} : { 'content-length': String(encoder.encode(body).length) };
  const content = fault && body ? half(body, fault === 'truncate', request) : (body ?? null);
  return new Response(content, { status, headers: fault ? { ...headers, ...length } : headers });
}

const encoder = new TextEncoder();

/** Sends half of the bytes; then the connection breaks, or nothing more comes. */
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

/** The longest time that a timer accepts, in milliseconds: 24 days. */
const forEver = 2 ** 31 - 1;

/**
 * Waits, unless the caller aborts first. The timer holds the whole request: in Node.js, the request's signal follows the caller's signal
 * only while something references the request.
 */
function wait(milliseconds: number, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.signal.throwIfAborted();
    const timer: unknown = setTimeout(done, milliseconds);
    // A call that hangs must not keep the process alive.
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
