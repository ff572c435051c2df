import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets pages of any origin call the mock and read its answers (Fetch, section 3.3), as the console of the docs does: it has nothing to
 * protect. Returns whether the request only asked for that, and has its answer.
 */
export function allowPages({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  if (headers.origin === undefined) return false;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', '*');
  const wanted = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || wanted === undefined) return false;
  response.setHeader('access-control-allow-methods', wanted);
  // `*` would not allow `Authorization`.
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-allow-private-network', 'true');
  response.writeHead(204).end();
  return true;
}
