import { type HttpHandler, http } from 'msw';
import type { Mock } from '../mock/create-mock.ts';

/** Returns MSW handlers that let a mock answer for servers, each named by its address. */
export function handlersOf(mock: Pick<Mock, 'fetch'>, servers: readonly string[]): HttpHandler[] {
  return servers.map((server) => {
    const start = server.replace(/\/+$/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return http.all(new RegExp(`^${start}(?:[/?]|$)`), ({ request }) => answer(mock, request));
  });
}

async function answer(mock: Pick<Mock, 'fetch'>, request: Request): Promise<Response> {
  try {
    return await mock.fetch(request);
  } catch (error) {
    // For MSW, this response means that the connection broke; an exception would be an error of the handler.
    if (error instanceof TypeError) return Response.error();
    throw error;
  }
}
