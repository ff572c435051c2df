// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { HttpHandler } from 'msw';
import type { Mock } from '../runtime/mock/create-mock.ts';
import { handlersOf } from '../runtime/msw/handlers.ts';
import { description } from './description.ts';

/**
 * Returns MSW handlers that let a mock answer for servers.
 *
 * @param mock the result of `createMock`
 * @param servers the addresses to answer for; by default every server of the document, so that no test reaches one
 * @returns handlers for `setupServer` or `setupWorker`
 */
export function handlers(mock: Pick<Mock, 'fetch'>, servers: readonly string[] = description.servers): HttpHandler[] {
  return handlersOf(mock, servers);
}
