/** Returns how long a response asks to wait, in milliseconds from now; `undefined` if it does not say (RFC 9110, section 10.2.3). */
export function retryAfter({ headers }: Response): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return +value * 1000;
  // `Date.parse` accepts nearly anything, so only what looks like an HTTP date is passed to it.
  const date = / GMT$/.test(value) && Date.parse(value);
  // Compared with the server's own clock if the response shows it.
  return date ? Math.max(date - (Date.parse(headers.get('date') ?? '') || Date.now()), 0) : undefined;
}
