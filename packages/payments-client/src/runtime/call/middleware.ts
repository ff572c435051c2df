import type { Middleware, MiddlewareCallbackParams } from '../settings/openapi-fetch.ts';

/**
 * Runs a call through middleware in the order of openapi-fetch: the request first to last, a response or an error last to first. The return
 * value of a middleware replaces its input.
 */
export async function runMiddleware(
  middleware: Middleware[],
  context: MiddlewareCallbackParams,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  for (const { onRequest } of middleware) {
    const result = await onRequest?.(context);
    if (result instanceof Response) return result;
    context.request = result ?? context.request;
  }
  const backwards = middleware.toReversed();
  let response: Response | undefined;
  try {
    response = await send(context.request);
  } catch (cause) {
    let error: unknown = cause;
    for (const { onError } of backwards) {
      const result = await onError?.({ ...context, error });
      if (result instanceof Response) {
        response = result;
        break;
      }
      error = result ?? error;
    }
    if (!response) throw error;
  }
  for (const { onResponse } of backwards) response = (await onResponse?.({ ...context, response })) ?? response;
  return response;
}
