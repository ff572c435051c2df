import type { Message } from './request.ts';
import { withToken } from './request.ts';
import type { Target } from './target.ts';

/** What came back, in full; or why nothing did. */
export type Received = Reply | { failure: string; milliseconds: number };

export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
  milliseconds: number;
}

/** Sends a message and reads the whole answer, within the target's time limit. Redirects are answers, not followed. */
export async function send(message: Message, target: Target): Promise<Received> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  const signal = AbortSignal.timeout(target.timeout);
  try {
    const response = await target.fetch(
      new Request(withToken(target.baseUrl + message.path, target.token, encodeURIComponent), {
        method: message.method,
        headers: Object.fromEntries(
          Object.entries(message.headers).map(([name, value]) => [name, withToken(value, target.token)]),
        ),
        body: message.body === undefined ? null : bytesOf(message.body),
        redirect: 'manual',
        signal,
      }),
    );
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body, milliseconds: elapsed() };
  } catch (error) {
    if (signal.aborted) return { failure: `no full answer within ${target.timeout} ms`, milliseconds: elapsed() };
    return { failure: reasonOf(error), milliseconds: elapsed() };
  }
}

/** As bytes, for text would bring a media type of its own. */
function bytesOf(body: { text: string } | { bytes: string }): Uint8Array<ArrayBuffer> {
  return Uint8Array.from('text' in body ? Buffer.from(body.text) : Buffer.from(body.bytes, 'hex'));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `no answer (${error.message}${cause})`;
}
