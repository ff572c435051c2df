/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An object of the document. */
export type Node = { [key: string]: Json };

/** The value as an object; empty if it is anything else. Redocly has already checked the structure. */
export function asNode(value: Json | undefined): Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** The value as a list; empty if it is anything else. */
export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** `{ [key]: value }` if the value is a text, else `{}`: for optional members of the model. */
export function text<Key extends string>(key: Key, value: Json | undefined): { [K in Key]?: string } {
  return typeof value === 'string' ? ({ [key]: value.trim() } as { [K in Key]?: string }) : {};
}

/** Those members among `keys` that are numbers. */
export function numbers<Key extends string>(node: Node, keys: readonly Key[]): { [K in Key]?: number } {
  return Object.fromEntries(keys.flatMap((key) => (typeof node[key] === 'number' ? [[key, node[key]]] : []))) as {
    [K in Key]?: number;
  };
}

/** Whether a text is JSON (RFC 8259). */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
