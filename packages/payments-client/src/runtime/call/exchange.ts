import { type Answered, statusError, unreadable } from '../errors/answer-errors.ts';
import { Progress } from '../errors/progress.ts';
import { lossError } from '../send/loss-error.ts';
import { type Answer, type Sending, send } from '../send/send.ts';
import { over, within } from '../send/within.ts';
import { checkHeaders } from '../settings/check-headers.ts';
import { checkOptions } from '../settings/check-options.ts';
import type { Settings } from '../settings/identity.ts';
import { type PlainClient, serializeBody } from '../settings/openapi-fetch.ts';
import type { Init } from '../settings/options.ts';
import { merge } from '../settings/settings.ts';
import { asCallError } from './as-call-error.ts';
import { type Kind, kindOf } from './kind.ts';
import { settle } from './settle.ts';

/** A success: its data and its response. */
export interface Success extends Answered {
  data: unknown;
  /** As it came; `undefined` if middleware has made the response. */
  body: unknown;
}

/** What is asked for: the call, the options of the caller, and what the data may be. */
export interface Asked {
  method: string;
  path: string;
  options?: Init | undefined;
  /** What a generated method adds. */
  init?: Init;
  expected?: readonly Kind[];
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
  { method, path, options = {}, init: own, expected }: Asked,
): Promise<Success> {
  const progress = new Progress(method, settings.baseUrl + path, settings);
  const operation = settings.operations[`${method} ${path}`] ?? {};
  const sending: Sending = { path, operation, call: settings, progress, begin: performance.now(), isOver: false };
  try {
    // openapi-fetch also takes those of `fetch`, whatever the platform has.
    checkOptions(options, own && ['body', ...(settings.callOptions ?? [])]);
    const init = { ...options, ...own };
    checkHeaders(init.headers);
    const prepared = settings.prepare?.(settings, operation, path, init) ?? init;
    sending.call = merge(settings, prepared);
    const run = () => request(client, isPlain, sending, prepared, expected);
    // Without middleware, only attempts take time, and each has its own limit.
    return await (isPlain ? run() : within(sending.call.deadline, sending.call.signal, run));
  } catch (error) {
    const { signal, deadline } = sending.call;
    sending.isOver = true;
    throw error === over ? lossError(progress, signal, over, deadline) : asCallError(error, progress);
  }
}

async function request(
  client: PlainClient,
  isPlain: boolean,
  sending: Sending,
  init: Init,
  expected?: readonly Kind[],
): Promise<Success> {
  const { path, operation, call, progress } = sending;
  const { bodySerializer = serializeBody, extraBody, parseAs = 'json', validate } = call;
  let answer: Answer | undefined;

  const fetch = async (request: Request): Promise<Response> => {
    progress.request = request;
    const { idempotencyKey } = operation;
    // Every attempt carries the same key.
    if (idempotencyKey && !request.headers.has(idempotencyKey))
      request.headers.set(idempotencyKey, crypto.randomUUID());
    if (validate) await validate.request(path, progress, progress.sent, call.params ?? {});
    // The text of the body is known, so a request need not be copied before it is sent.
    const { sent } = progress;
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

  const calling = client.request(progress.method, path, {
    ...init,
    fetch,
    // Each attempt has a signal of its own.
    signal: undefined,
    bodySerializer: (body: unknown, headers?: Headers) => {
      progress.sent = bodySerializer(extraBody ? { ...(body as object), ...extraBody } : body, headers);
      return progress.sent;
    },
  });
  let { data, error, response } = await calling.catch((error: unknown) => {
    // Of openapi-fetch, which parses what middleware has seen.
    if (answer && error instanceof SyntaxError) settle({ response: answer.response, progress }, answer.body, parseAs);
    throw error;
  });
  if (answer && response === handled) {
    response = answer.response;
    data = settle({ response, progress }, answer.body, parseAs);
  }
  const body = response === answer?.response ? answer?.body : undefined;
  if (!response.ok) throw statusError({ response, progress }, body ?? error);
  if (parseAs === 'json') {
    if (validate) await validate.response(path, progress, data, response);
    const kind = kindOf(data);
    if (expected && !expected.includes(kind)) {
      throw unreadable({ response, progress }, kind === 'nothing' ? 'empty' : 'not as documented');
    }
  }
  return { data, body, response, progress };
}

/** Tells openapi-fetch that there is nothing to read. No middleware sees it. */
const handled = { ok: true, status: 204, headers: new Map() };
