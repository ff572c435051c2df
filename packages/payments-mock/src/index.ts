import { description } from './generated/description.ts';
import { createCore, type Mock, type MockOptions } from './mock.ts';

export type { Mock, MockOptions } from './mock.ts';
export type { LoggedRequest } from './request-log.ts';

/** Makes a strict mock server of the API, in process: `createMock().fetch(request)` answers as the contract says. */
export function createMock(options?: MockOptions): Mock {
  const { fetch, requests, reset } = createCore(description, options);
  return { fetch, requests, reset };
}
