import { unreadable } from './answered.ts';
import { AbortError, type CallError, ConnectionError, type Failure, TimeoutError } from './errors.ts';
import { tell } from './hooks.ts';
import { neverSent } from './never-sent.ts';
import type { Init } from './openapi-fetch.ts';
import { requestId } from './request-id.ts';
import { retryAfter } from './retry-after.ts';
import type { Settings } from './settings.ts';
import { over, within } from './within.ts';

/** POST and PATCH: the methods of OpenAPI of which a repetition may do something more (RFC 9110, section 9.2.2). */
const unrepeatable = /^P[OA]/;
/** Statuses after which another attempt may fare better. */
const transient = /^(408|429|50[0234])$/;
/** Statuses that say that the server has not done what it was asked; 503 says so with `Retry-After` only. */
const refused = /^(30[78]|4(?!08)..)$/;

const network = 'Check the network.';

/** An answer with its body: a text, or whatever the call asked for. */
export interface Answer {
  response: Response;
  body: unknown;
}

/**
 * Sends a request, and again when that is safe: when the server has certainly not processed it (no connection, 429, 503 with
 * `Retry-After`), or when repeating it does no harm. Returns the last answer, whatever its status, and keeps count in `failure`.
 * @throws CallError when no answer came, or only a part of one.
 */
export async function send(
  failure: { -readonly [Name in keyof Failure]: Failure[Name] },
  path: string,
  request: () => Request,
  call: Settings & Init,
): Promise<Answer> {
  const { fetch = globalThis.fetch, signal, timeout, deadline, maxRetries, maxRetryDelay, riskDuplicates } = call;
  const { method, url } = failure;
  const mayRepeat = !unrepeatable.test(method);
  const begin = performance.now();

  for (;;) {
    const outgoing = request();
    const start = performance.now();
    const time = Math.min(timeout, deadline - (start - begin));
    // Nobody would wait for the answer.
    if (signal?.aborted || time <= 0) throw lossError(failure, signal, over, timeout && deadline);
    const event = { method, url, path, attempt: ++failure.attempts };
    tell(call.onRequest, () => ({ ...event }));

    let response: Response | undefined;
    let body: unknown = '';
    let lost: { cause: unknown } | undefined;
    try {
      body = await within(time, signal, async (init) => {
        // Deno repeats by itself what it sent on a connection that broke, unless the body is one that it cannot copy, such as a Blob.
        const once = !mayRepeat && 'Deno' in globalThis;
        response = await fetch(once ? new Request(outgoing, { body: await outgoing.blob() }) : outgoing, init);
        return await read(response, call.parseAs);
      });
    } catch (cause) {
      // When only the body of a failure is lost, the status still says what matters.
      if (!response || response.ok || signal?.aborted) lost = { cause };
    }

    const now = performance.now();
    const status = response?.status;
    // Reading headers is slow, so a success is spared it.
    const wait = response?.ok ? undefined : response && retryAfter(response);
    const isUnprocessed = response
      ? refused.test(`${status}`) || (status === 503 && wait !== undefined)
      : neverSent(lost?.cause);
    failure.mayHaveBeenProcessed ||= !mayRepeat && !isUnprocessed;
    const error = lost && lossError(failure, signal, lost.cause, time, response);
    const ended = () => ({ ...event, status, requestId: requestId(response), error, duration: now - start });
    tell(call.onResponse, ended);

    const delay = wait ?? Math.random() * Math.min(maxRetryDelay, 250 * 2 ** event.attempt);
    if (
      (error || transient.test(`${status}`)) &&
      (isUnprocessed || mayRepeat || (riskDuplicates && !response?.ok)) &&
      !signal?.aborted &&
      event.attempt <= maxRetries &&
      delay <= maxRetryDelay &&
      now - begin + delay < deadline
    ) {
      tell(call.onRetry, () => ({ ...ended(), delay }));
      await within(delay, signal, () => new Promise(() => {})).catch(() => {});
    } else {
      if (error) throw error;
      return { response: response as Response, body };
    }
  }
}

/** The error of an attempt whose answer was lost, or a part of it. */
function lossError(
  failure: Failure,
  signal: AbortSignal | undefined,
  cause: unknown,
  time: number,
  response?: Response,
): CallError {
  if (signal?.aborted) return new AbortError('was aborted', '', failure, { cause: signal.reason });
  if (cause === over) return new TimeoutError(`took longer than ${Math.ceil(time)} ms`, network, failure, {});
  if (response) return unreadable({ response, failure }, 'cut off', { cause });
  // `fetch failed` says nothing; what lies beneath it does. Deno's tells the URL with its query.
  const { code, message } = Object(Object(cause).cause ?? cause);
  const reason = `${code ?? message}`.replace(/\?\S*/, '');
  return new ConnectionError(`got no answer: ${reason}`, network, failure, { cause });
}

/** The body as the call asked for it. A failure is always read as text. */
export function read(response: Response, parseAs: Init['parseAs'] = 'json'): Promise<unknown> | Response['body'] {
  if (!response.ok || parseAs === 'json') return response.text();
  return parseAs === 'stream' ? response.body : response[parseAs]();
}
