/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Splits a JSON pointer (RFC 6901) into its reference tokens. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  let here = value;
  for (const token of tokensOf(pointer)) here = member(here, token);
  return here;
}

/** A property or an item that the value itself has. */
export function member(value: Json | undefined, token: string): Json | undefined {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, token)) return undefined;
  return (value as { [key: string]: Json })[token];
}
