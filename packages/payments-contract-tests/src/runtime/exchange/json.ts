/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Splits a JSON pointer (RFC 6901) into its reference tokens. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A name as a reference token of a JSON pointer. */
export function toToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
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

/** A value as JSON on one line, cut where it gets long. */
export function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : cut(JSON.stringify(value));
}

/** The beginning of a text; never half of a character that takes two code units. */
export function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
