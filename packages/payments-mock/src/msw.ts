import { type HttpHandler, http } from 'msw';
import { description } from './generated/description.ts';
import type { Mock } from './runtime/mock.ts';

/**
 * MSW handlers that let a mock answer for servers.
 *
 * @param mock what `createMock` gives
 * @param servers the addresses that it stands in for; by default all that the document names, so that no test can reach them
 * @returns handlers for `setupServer` or `setupWorker`
 */
export function handlers(mock: Pick<Mock, 'fetch'>, servers: readonly string[] = description.servers): HttpHandler[] {
  return servers.map((server) => {
    const start = server.replace(/\/+$/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return http.all(new RegExp(`^${start}(?:[/?]|$)`), ({ request }) => answer(mock, request));
  });
}

async function answer(mock: Pick<Mock, 'fetch'>, request: Request): Promise<Response> {
  try {
    return await mock.fetch(request);
  } catch (error) {
    // MSW tells a broken connection from a fault of the handler by this response.
    if (error instanceof TypeError) return Response.error();
    throw error;
  }
}
