import { parseJson, type Reached, statusError, unreadable } from './answered.ts';
import { mergeHeaders } from './merge-headers.ts';
import { throughMiddleware } from './middleware.ts';
import type { Init } from './openapi-fetch.ts';
import { read, send } from './send.ts';
import { merge, type Settings } from './settings.ts';
import type { StatusError } from './status-errors.ts';

/** What came back: `data` of a success, else `failed`. */
export interface Exchange extends Reached {
  data?: unknown;
  failed?: StatusError;
}

/** Makes one call the way openapi-fetch does. Middleware sees one request and one answer, however often it is sent. */
export async function exchange(settings: Settings, method: string, path: string, init: Init): Promise<Exchange> {
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
  // Followed, a redirect could take the request and its credentials to a place that the caller has not named.
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
    const response = await throughMiddleware(middleware, context as never, async (final) => {
      const { response, body } = await send(failure, path, () => final.clone(), call);
      return response.body ? new Response(body as BodyInit, response) : response;
    });
    answer = { response, body: await read(response, parseAs) };
  } else {
    answer = await send(failure, path, request, call);
  }

  const { response } = answer;
  const reached: Exchange = { response, failure };
  let text = String(answer.body);
  if (!response.ok) {
    // A server could repeat the credentials.
    for (const secret of call.secrets) text = text.replaceAll(secret, '***');
    reached.failed = statusError(reached, text);
  } else if (parseAs !== 'json') {
    reached.data = answer.body;
  } else {
    const data = parseJson(text);
    if (text && data === undefined)
      throw unreadable(reached, /^\s*[[{]/.test(text) ? 'broken JSON' : 'not JSON', { text });
    validate?.response(path, failure, data, response);
    reached.data = data;
  }
  return reached;
}
