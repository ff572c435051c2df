// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { createMock as create, type Mock, type MockOptions } from '../runtime/mock/create-mock.ts';
import { description } from './description.ts';

export type { Fault, TransportFault } from '../runtime/api/fault.ts';
export type { LoggedRequest } from '../runtime/mock/request-log.ts';
export type { Mock, MockOptions };

/**
 * Creates a strict mock of the Payments API, in process: `createMock().fetch(request)` answers as documented.
 *
 * @throws RangeError for an option out of range, TypeError for an unknown one.
 */
export function createMock(options?: MockOptions): Mock {
  return create(description, options);
}
