import type { CallError } from '../errors/call-errors.ts';
import type { Progress } from '../errors/progress.ts';
import { requestId } from '../errors/request-id.ts';
import { retryAfter } from '../errors/retry-after.ts';
import { notify } from '../settings/hooks.ts';
import type { Settings } from '../settings/identity.ts';
import type { Operation } from '../settings/operation.ts';
import type { Init } from '../settings/options.ts';
import { copyError, lossError } from './loss-error.ts';
import { read } from './read.ts';
import { type Attempt, isIdempotent, judge } from './retry.ts';
import { over, within } from './within.ts';

/** A response with its body: text, or in the form that the call asked for; `undefined` if it is lost. */
export interface Answer {
  response: Response;
  body: unknown;
}

/** One call: what the document says of it, its options, and what has become of it. */
export interface Sending {
  path: string;
  operation: Operation;
  call: Settings & Omit<Init, keyof Settings>;
  progress: Progress;
  /** By `performance.now()`. */
  begin: number;
  /** Whether the call has been reported as over, so that nothing more may be sent. */
  isOver: boolean;
}

/**
 * Sends a request, and retries when that is safe. Returns the last response, whatever its status, and counts attempts in its `progress`.
 * @throws CallError if no response arrived, or only a part of a success.
 */
export async function send(sending: Sending, request: (attempt: number) => Request): Promise<Answer> {
  const { path, call, progress, begin } = sending;
  const { idempotencyKey, notProcessed = [] } = sending.operation;
  const {
    fetch = globalThis.fetch,
    fetchOptions,
    signal,
    timeout,
    deadline,
    maxRetries,
    maxRetryDelay,
    riskDuplicates,
  } = call;
  const { method } = progress;
  const mayRepeat = isIdempotent(method) || !!idempotencyKey;

  for (;;) {
    const start = performance.now();
    const time = Math.min(timeout, deadline - (start - begin));
    // The response would be discarded.
    if (sending.isOver || signal?.aborted || time <= 0) throw lossError(progress, signal, over, timeout && deadline);
    progress.attempts += 1;
    const { attempts } = progress;
    const event = () => ({ method, url: progress.url, path, attempt: attempts });
    const outgoing = request(attempts);
    notify(call.onRequest, event);
    const wasProcessed = progress.mayHaveBeenProcessed;

    let response: Response | undefined;
    let body: unknown;
    let lost: Attempt['lost'];
    try {
      body = await within(time, signal, async ({ signal }) => {
        // Deno itself resends a request when the connection breaks, unless it cannot copy the body, such as a Blob.
        const once = !mayRepeat && 'Deno' in globalThis;
        const copy = once ? new Request(outgoing, { body: await outgoing.blob() }) : outgoing;
        // Until the opposite is known.
        progress.mayHaveBeenProcessed = !isIdempotent(method);
        response = await fetch(copy, {
          ...fetchOptions,
          signal,
        });
        return await read(response, call.parseAs);
      });
    } catch (cause) {
      lost = cause === over ? over : copyError(cause, progress);
    }

    const now = performance.now();
    const status = response?.status;
    // Reading headers is slow, so it is skipped for a success.
    const wait = response?.ok ? undefined : response && retryAfter(response);
    const verdict = judge({ status, lost }, notProcessed, mayRepeat || (!!riskDuplicates && !response?.ok));
    progress.mayHaveBeenProcessed &&= wasProcessed || !verdict.isUnprocessed;
    // If only the body of a failure is lost, its status is still known.
    const error: CallError | undefined =
      lost && (!response || response.ok || signal?.aborted)
        ? lossError(progress, signal, lost, time, response)
        : undefined;
    const ended = () => ({
      ...event(),
      status,
      requestId: requestId(response, progress),
      error,
      duration: now - start,
    });
    notify(call.onResponse, ended);

    const delay = wait ?? Math.random() * Math.min(maxRetryDelay, 250 * 2 ** attempts);
    if (
      verdict.mayRetry &&
      !signal?.aborted &&
      attempts <= maxRetries &&
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
