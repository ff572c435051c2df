// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { type ServedMock, type ServeOptions, serveMock } from '../runtime/http/serve.ts';
import { description } from './description.ts';

export type { ServedMock, ServeOptions };

/**
 * Serves a strict mock of the Library *\/ API over HTTP.
 *
 * @throws RangeError for an option out of range, TypeError for an unknown one, a system error such as `EADDRINUSE` if it cannot listen.
 */
export function serve(options?: ServeOptions): Promise<ServedMock> {
  return serveMock(description, options);
}
