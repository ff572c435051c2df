import { fromPointer, type Json, member, toPointer, valueAt } from '../../generated/types.ts';

/** Reads a document by JSON pointer, and follows `$ref`. */
export class Reader {
  readonly #document: Json;

  constructor(document: Json) {
    this.#document = document;
  }

  /** The value at the pointer itself. */
  at(pointer: string): Json | undefined {
    return valueAt(this.#document, pointer);
  }

  /** A member of the value at the pointer itself. */
  get(pointer: string, name: string): Json | undefined {
    return member(this.at(pointer), name);
  }

  /** The members of the value at a pointer, each with the pointer at the end of its references. */
  entriesOf(pointer: string): [name: string, pointer: string][] {
    const target = this.resolve(pointer);
    const value = this.at(target);
    if (value === null || typeof value !== 'object') return [];
    return Object.keys(value).map((name) => [name, this.resolve(`${target}${toPointer([name])}`)]);
  }

  /** Follows `$ref`, which may stand for a path item, a response, a parameter or a body (OpenAPI 3.1, section 4.8.23). */
  resolve(pointer: string): string {
    const reference = this.get(pointer, '$ref');
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return pointer;
    const tokens = fromPointer(decodeURIComponent(reference.slice(1)));
    return this.resolve(tokens.map((token) => `${toPointer([token])}`).join(''));
  }
}
