import { type Answered, statusError, unreadable } from '../errors/answer-errors.ts';
import { parseJson } from '../errors/parse-json.ts';
import type { StatusError } from '../errors/status-errors.ts';
import { read, send } from '../send/send.ts';
import { mergeHeaders } from '../settings/merge-headers.ts';
import type { Init } from '../settings/options.ts';
import { merge, type Settings } from '../settings/settings.ts';
import { runMiddleware } from './middleware.ts';

/** The outcome of a call: `data` of a success, else `failed`. */
export interface Exchange extends Answered {
  data?: unknown;
  failed?: StatusError;
}

/** Makes a call as openapi-fetch does. Middleware sees one request and one response, however often the request is sent. */
export async function makeExchange(settings: Settings, method: string, path: string, init: Init): Promise<Exchange> {
  const call = merge(settings, init);
  const {
    baseUrl,
    fetch = globalThis.fetch,
    params = {},
    parseAs = 'json',
    bodySerializer = JSON.stringify,
    validate,
  } = call;
  const url = call.toUrl?.(path, call) ?? baseUrl + path;
  const body = call.body === undefined ? undefined : bodySerializer(call.body);
  const type = typeof body === 'string' && { 'content-type': 'application/json' };
  const headers = mergeHeaders(type, call.shared, call.headers, params.header);
  // A redirect could send the request and its credentials to a host that the caller has not chosen.
  const requestInit = { redirect: 'manual', ...init, method, body, headers, signal: null } as RequestInit;
  const request = () => new Request(url, requestInit);

  const failure = { method, url: url.replace(/\?\S*/, ''), attempts: 0, mayHaveBeenProcessed: false };
  validate?.request(path, failure, body, params);
  const middleware = [...call.used, ...(call.middleware ?? [])];
  let answer: { response: Response; body: unknown };
  if (middleware.length > 0) {
    const context = {
      request: request(),
      schemaPath: path,
      params,
      id: `${Math.random()}`,
      options: { baseUrl, fetch, parseAs },
    };
    const response = await runMiddleware(middleware, context as never, async (final) => {
      const { response, body } = await send(failure, path, () => final.clone(), call);
      return response.body ? new Response(body as BodyInit, response) : response;
    });
    answer = { response, body: await read(response, parseAs) };
  } else {
    answer = await send(failure, path, request, call);
  }

  const { response } = answer;
  const exchange: Exchange = { response, failure };
  let text = String(answer.body);
  if (!response.ok) {
    // A server could echo the credentials.
    for (const secret of call.secrets) text = text.replaceAll(secret, '***');
    exchange.failed = statusError(exchange, text);
  } else if (parseAs !== 'json') {
    exchange.data = answer.body;
  } else {
    const data = parseJson(text);
    if (text && data === undefined)
      throw unreadable(exchange, /^\s*[[{]/.test(text) ? 'broken JSON' : 'not JSON', { text });
    validate?.response(path, failure, data, response);
    exchange.data = data;
  }
  return exchange;
}
