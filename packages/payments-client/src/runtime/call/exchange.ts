import { type Answered, statusError, unreadable } from '../errors/answer-errors.ts';
import { asCallError } from '../errors/as-call-error.ts';
import { Progress } from '../errors/progress.ts';
import { lossError } from '../send/loss-error.ts';
import { type Answer, type Sending, send } from '../send/send.ts';
import { over, within } from '../send/within.ts';
import { checkHeaders, credentialsIn } from '../settings/check-headers.ts';
import { type PlainClient, serializeBody } from '../settings/openapi-fetch.ts';
import type { Init } from '../settings/options.ts';
import { merge, type Settings } from '../settings/settings.ts';
import { type Kind, kindOf } from './kind.ts';
import { settle } from './settle.ts';

/** A success: its data and its response. */
export interface Success extends Answered {
  data: unknown;
  /** As it came; `undefined` if middleware has made the response. */
  body: unknown;
}

/**
 * Makes a call with openapi-fetch's client; ours is the `fetch` beneath it, and what it returns or throws. `isPlain` says that no middleware
 * takes part, which saves copies.
 * @throws CallError if the call failed.
 */
export async function exchange(
  client: PlainClient,
  isPlain: boolean,
  settings: Settings,
  method: string,
  path: string,
  init: Init,
  expected?: readonly Kind[],
): Promise<Success> {
  checkHeaders(init.headers);
  const operation = settings.operations[`${method} ${path}`] ?? {};
  const prepared = settings.prepare?.(settings, operation, path, init) ?? init;
  checkHeaders(prepared.params?.header as Init['headers']);
  const call = merge(settings, prepared);
  const { bodySerializer = serializeBody, extraBody, parseAs = 'json', validate } = call;
  const progress = new Progress(
    method,
    call.baseUrl + path,
    init.headers ? [...call.secrets, ...credentialsIn(init.headers)] : call.secrets,
  );
  const sending: Sending = {
    path,
    operation,
    call,
    progress,
    begin: performance.now(),
    isOver: false,
  };
  let sent: unknown;
  let answer: Answer | undefined;

  const fetch = async (request: Request): Promise<Response> => {
    progress.url = progress.redact(request.url.replace(/\?.*/, ''), 1000);
    const { idempotencyKey } = sending.operation;
    // Every attempt carries the same key.
    if (idempotencyKey && !request.headers.has(idempotencyKey))
      request.headers.set(idempotencyKey, crypto.randomUUID());
    validate?.request(path, progress, sent, call.params ?? {});
    // The text of the body is known, so a request need not be copied before it is sent.
    const isText = isPlain && (sent === undefined || typeof sent === 'string');
    answer = await send(sending, (attempt) =>
      !isText ? request.clone() : attempt === 1 ? request : new Request(request, { body: sent } as RequestInit),
    );
    if (isPlain) return handled as unknown as Response;
    const { response, body } = answer;
    // No other `Response` may have such a status.
    if (response.status < 200 || response.status > 599) throw statusError({ response, progress }, body);
    if (response.body) answer = { response: new Response(body as BodyInit, response), body };
    return answer.response;
  };

  const run = async (): Promise<Success> => {
    let { data, error, response } = await client.request(method, path, {
      ...prepared,
      fetch,
      // Each attempt has a signal of its own.
      signal: undefined,
      bodySerializer: (body: unknown, headers?: Headers) => {
        sent = bodySerializer(extraBody ? { ...(body as object), ...extraBody } : body, headers);
        return sent;
      },
    });
    if (answer && response === handled) {
      response = answer.response;
      data = settle({ response, progress }, answer.body, parseAs);
    }
    const body = response === answer?.response ? answer?.body : undefined;
    if (!response.ok) throw statusError({ response, progress }, body ?? error);
    if (parseAs === 'json') {
      validate?.response(path, progress, data, response);
      const kind = kindOf(data);
      if (expected && !expected.includes(kind)) {
        throw unreadable({ response, progress }, kind === 'nothing' ? 'empty' : 'not as documented');
      }
    }
    return { data, body, response, progress };
  };

  try {
    // Without middleware, only attempts take time, and each has its own limit.
    return await (isPlain ? run() : within(call.deadline, call.signal, run));
  } catch (error) {
    sending.isOver = true;
    if (error === over) throw lossError(progress, call.signal, over, call.deadline);
    // Of openapi-fetch, which parses what middleware has seen.
    if (answer && error instanceof SyntaxError) settle({ response: answer.response, progress }, answer.body, parseAs);
    throw asCallError(error, progress);
  }
}

/** Tells openapi-fetch that there is nothing to read. No middleware sees it. */
const handled = { ok: true, status: 204, headers: new Map() };
