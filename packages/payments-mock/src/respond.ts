import type { MockAnswer } from './exchange.ts';

/**
 * The answer as the global `fetch` of Node.js gives it.
 * @throws TypeError when the connection breaks before the answer; the reason of the signal when the caller gives up.
 */
export async function respond(answer: MockAnswer, signal: AbortSignal): Promise<Response> {
  const { status, headers, body, fault, delay = 0 } = answer;
  if (delay > 0) await wait(delay, signal);
  if (fault === 'hang') await wait(undefined, signal);
  // Without a body there is no middle of it.
  if (fault === 'reset' || (fault === 'truncate' && !body)) {
    throw new TypeError('fetch failed', { cause: broken('read ECONNRESET', 'ECONNRESET') });
  }
  const length = body === undefined ? {} : { 'content-length': String(encoder.encode(body).length) };
  const content = fault && body ? half(body, fault === 'truncate', signal) : (body ?? null);
  return new Response(content, { status, headers: fault ? { ...headers, ...length } : headers });
}

const encoder = new TextEncoder();

/** Half of the bytes, and then the end of the connection or nothing. */
function half(body: string, breaks: boolean, signal: AbortSignal): ReadableStream<Uint8Array> {
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
        } else await wait(undefined, signal);
      },
    },
    { highWaterMark: 0 },
  );
}

function broken(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Waits, for ever when no time is given, unless the caller gives up before. */
function wait(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = milliseconds === undefined ? undefined : setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
  });
}
