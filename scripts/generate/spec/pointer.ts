// The types package publishes the same functions for the runtimes. The tool does not import from what it generates for.

/** Joins reference tokens to a JSON pointer (RFC 6901): `['paths', '/books']` is `/paths/~1books`. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Splits a JSON pointer, with or without a leading `#`, into its reference tokens. */
export function fromPointer(pointer: string): string[] {
  const tokens = pointer.split('/').slice(1);
  // Few pointers have any, and cases make millions of them.
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** A fragment is percent-encoded (RFC 6901, section 6); one that is not is used as it is. */
export function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
