import type { Json } from '../../generated/types.ts';

/** The document that the server must follow, and the files of the spec. */
export interface Spec {
  document: Json;
  /**
   * By JSON pointer of the document: the file that the value comes from, and the pointer there if it is not the whole file, such as
   * `spec/components/schemas/Book.yaml` or `spec/openapi.yaml#/paths/~1books`.
   */
  sources: { readonly [pointer: string]: string };
}

/** The place in the spec of a pointer of the document: `spec/components/schemas/Book.yaml#/properties/title/maxLength`. */
export function sourceOf({ sources }: Spec, pointer: string): string | undefined {
  for (let start = pointer; ; start = start.slice(0, start.lastIndexOf('/'))) {
    const source = Object.hasOwn(sources, start) ? sources[start] : undefined;
    const rest = pointer.slice(start.length);
    if (source !== undefined) return rest === '' || source.includes('#') ? source + rest : `${source}#${rest}`;
    if (start === '') return undefined;
  }
}
