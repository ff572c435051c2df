import type { Check } from '../exchange/check.ts';
import type { Received } from '../exchange/reply.ts';

/** What HTTP asks of an answer where the document is silent, in sentences. Not a failure: the document is the contract. */
export function adviceOn({ fault, contract }: Check, received: Received): string[] {
  // For a key in a header of its own, HTTP has no word to put into WWW-Authenticate.
  const isHttp = 'authorization' in contract.request.headers;
  if ('failure' in received || fault !== 'credentials' || !isHttp) return [];
  if (received.status !== 401 || received.headers.has('www-authenticate')) return [];
  return ['Status 401 should have the header WWW-Authenticate (RFC 9110, section 11.6.1).'];
}
