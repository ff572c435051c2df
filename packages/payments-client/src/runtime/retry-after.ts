/** How long a response asks to wait, in milliseconds from now; nothing when it does not say (RFC 9110, section 10.2.3). */
export function retryAfter({ headers }: Response): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return +value * 1000;
  // `Date.parse` makes a date of nearly everything, so it is asked only about what looks like one.
  const date = / GMT$/.test(value) && Date.parse(value);
  // Compared with the server's own clock where it tells the time.
  return date ? Math.max(date - (Date.parse(headers.get('date') ?? '') || Date.now()), 0) : undefined;
}
