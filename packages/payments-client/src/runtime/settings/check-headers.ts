import { refuse } from '../errors/configuration-error.ts';
import type { HeadersOptions } from './openapi-fetch.ts';

/** A value that HTTP can carry (RFC 9110, section 5.5), or `null` and `undefined`, which remove a header and leave it as it is. */
const value = /^[\t\x20-\x7e\x80-\xff]*$/;

/** @throws ConfigurationError for a header that cannot be sent. The message leaves out the value, which can be a credential. */
export function checkHeaders(headers: HeadersOptions | undefined): void {
  // A `Headers` object has no entries here, and has checked its own.
  for (const [name, given] of Object.entries(headers ?? {})) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !value.test(`${given}`)) refuse(`\`${name}\` must be valid`);
  }
}
