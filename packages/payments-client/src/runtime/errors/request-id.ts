import type { Failure, Progress } from './progress.ts';

/** Returns the id that the server gave the request, to quote in support requests. */
export function requestId(response: Response | undefined, call: Failure | Progress): string | undefined {
  const id = response?.headers.get('x-request-id') ?? response?.headers.get('cf-ray');
  return id ? ('redact' in call ? call.redact(id) : id) : undefined;
}
