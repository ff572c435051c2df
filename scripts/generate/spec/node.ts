/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An object of the document. */
export type Node = { [key: string]: Json };

/** The value as an object; an empty one when it is anything else. Redocly has checked the structure before. */
export function asNode(value: Json | undefined): Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** The value as a list; an empty one when it is anything else. */
export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** `{ [key]: value }`, or nothing when there is no such text: for members that are absent when the document is silent. */
export function text<Key extends string>(key: Key, value: Json | undefined): { [K in Key]?: string } {
  return typeof value === 'string' ? ({ [key]: value.trim() } as { [K in Key]?: string }) : {};
}

/** The members of `keys` that the object has as numbers. */
export function numbers<Key extends string>(node: Node, keys: readonly Key[]): { [K in Key]?: number } {
  return Object.fromEntries(keys.flatMap((key) => (typeof node[key] === 'number' ? [[key, node[key]]] : []))) as {
    [K in Key]?: number;
  };
}
