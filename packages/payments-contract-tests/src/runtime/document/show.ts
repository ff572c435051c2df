import type { Json } from '../../generated/types.ts';

/** A value as JSON on one line, shortened to 300 characters. */
export function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : cut(JSON.stringify(value));
}

/** The first 300 characters of a text, without splitting a surrogate pair. */
export function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
