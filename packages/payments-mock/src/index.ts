import { description } from './generated/description.ts';
import { createCore, type Mock, type MockOptions } from './runtime/mock.ts';

export type { Fault, TransportFault } from './runtime/faults.ts';
export type { Mock, MockOptions } from './runtime/mock.ts';
export type { LoggedRequest } from './runtime/request-log.ts';

/**
 * Makes a strict mock server of the API, in process: `createMock().fetch(request)` answers as the contract says.
 * @throws RangeError for an option that cannot be met.
 */
export function createMock(options?: MockOptions): Mock {
  const { fetch, requests, inject, reset } = createCore(description, options);
  return { fetch, requests, inject, reset };
}
