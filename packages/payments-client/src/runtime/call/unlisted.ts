/**
 * Returns a field that the types do not list yet, because the document does not: `unlisted(book, 'shelf_mark')`; `undefined` if it is
 * missing. What you make of it is up to you, so it is `unknown`.
 */
export function unlisted(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
