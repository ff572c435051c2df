import { unreadable } from '../errors/answer-errors.ts';
import { AbortError, type CallError, ConnectionError, type Failure, TimeoutError } from '../errors/call-errors.ts';
import { requestId } from '../errors/request-id.ts';
import { retryAfter } from '../errors/retry-after.ts';
import { notify } from '../settings/hooks.ts';
import type { Init } from '../settings/options.ts';
import type { Settings } from '../settings/settings.ts';
import { isTransient, isUnprocessed, mayRepeat } from './retry.ts';
import { over, within } from './within.ts';

const network = 'Check the network.';

/** A response with its body: text, or in the form that the call asked for. */
export interface Answer {
  response: Response;
  body: unknown;
}

/**
 * Sends a request, and retries when that is safe: when the server has certainly not processed it (no connection, 429), or when the method
 * is idempotent. Returns the last response, whatever its status, and counts attempts in `failure`.
 * @throws CallError if no response arrived, or only a part of one.
 */
export async function send(
  failure: { -readonly [Name in keyof Failure]: Failure[Name] },
  path: string,
  request: () => Request,
  call: Settings & Init,
): Promise<Answer> {
  const { fetch = globalThis.fetch, signal, timeout, deadline, maxRetries, maxRetryDelay, riskDuplicates } = call;
  const { method, url } = failure;
  const repeatable = mayRepeat(method);
  const begin = performance.now();

  for (;;) {
    const outgoing = request();
    const start = performance.now();
    const time = Math.min(timeout, deadline - (start - begin));
    // The response would be discarded.
    if (signal?.aborted || time <= 0) throw lossError(failure, signal, over, timeout && deadline);
    const event = { method, url, path, attempt: ++failure.attempts };
    notify(call.onRequest, () => ({ ...event }));

    let response: Response | undefined;
    let body: unknown = '';
    let lost: { cause: unknown } | undefined;
    try {
      body = await within(time, signal, async (init) => {
        // Deno itself resends a request when the connection breaks, unless it cannot copy the body, such as a Blob.
        const once = !repeatable && 'Deno' in globalThis;
        response = await fetch(once ? new Request(outgoing, { body: await outgoing.blob() }) : outgoing, init);
        return await read(response, call.parseAs);
      });
    } catch (cause) {
      // If only the body of a failure is lost, its status is still known.
      if (!response || response.ok || signal?.aborted) lost = { cause };
    }

    const now = performance.now();
    const status = response?.status;
    // Reading headers is slow, so it is skipped for a success.
    const wait = response?.ok ? undefined : response && retryAfter(response);
    const attempt = { status, lost };
    const unprocessed = isUnprocessed(attempt);
    failure.mayHaveBeenProcessed ||= !repeatable && !unprocessed;
    const error = lost && lossError(failure, signal, lost.cause, time, response);
    const ended = () => ({ ...event, status, requestId: requestId(response), error, duration: now - start });
    notify(call.onResponse, ended);

    const delay = wait ?? Math.random() * Math.min(maxRetryDelay, 250 * 2 ** event.attempt);
    if (
      isTransient(attempt) &&
      (unprocessed || repeatable || (riskDuplicates && !response?.ok)) &&
      !signal?.aborted &&
      event.attempt <= maxRetries &&
      delay <= maxRetryDelay &&
      now - begin + delay < deadline
    ) {
      notify(call.onRetry, () => ({ ...ended(), delay }));
      await within(delay, signal, () => new Promise(() => {})).catch(() => {});
    } else {
      if (error) throw error;
      return { response: response as Response, body };
    }
  }
}

/** Returns the error of an attempt whose response, or a part of it, was lost. */
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
  // The reason is in the cause of `fetch failed`. Deno's contains the URL with its query.
  const { code, message } = Object(Object(cause).cause ?? cause);
  const reason = `${code ?? message}`.replace(/\?\S*/, '');
  return new ConnectionError(`got no answer: ${reason}`, network, failure, { cause });
}

/** Reads the body as the call asked for it, or as text if the call failed. */
export function read(response: Response, parseAs: Init['parseAs'] = 'json'): Promise<unknown> | Response['body'] {
  if (!response.ok || parseAs === 'json') return response.text();
  return parseAs === 'stream' ? response.body : response[parseAs]();
}
