/** Any JSON value (RFC 8259). */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Makes a JSON pointer (RFC 6901) of reference tokens: `['paths', '/books', 0]` becomes `/paths/~1books/0`. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Splits a JSON pointer (RFC 6901), with or without the `#` of a URI fragment, into its reference tokens. */
export function fromPointer(pointer: string): string[] {
  const [, ...tokens] = pointer.split('/');
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the property or item of `value` named `token`; `undefined` if `value` has none of its own. */
export function member(value: Json | undefined, token: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // Excludes inherited members and the length of a list.
  const isMember = Object.prototype.propertyIsEnumerable.call(value, token);
  return isMember ? (value as { [name: string]: Json })[token] : undefined;
}

/** Returns the value that a JSON pointer leads to, starting at `value`; `undefined` if there is none. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  return fromPointer(pointer).reduce(member, value);
}
