import { type Json, valueAt } from '../../generated/types.ts';
import { set } from '../document/edit.ts';

/** Values that a server knows, by the property or parameter that has them, or by JSON pointer into the request's body. */
export type Values = { readonly [propertyOrPointer: string]: Json };

/** Puts values that the server under test knows, such as ids, in the place of the document's examples. */
export class KnownValues {
  #values: Values;
  #used = new Set<string>();

  constructor(values: Values = {}) {
    this.#values = values;
  }

  /** Replaces the values. Bodies and parameters that were filled before keep theirs. */
  use(values: Values): void {
    this.#values = values;
    this.#used = new Set();
  }

  /** The names and pointers without a place in any valid request so far. */
  unused(): string[] {
    return Object.keys(this.#values).filter((name) => !this.#used.has(name));
  }

  /** A valid body, with the known values in their places. */
  body(body: Json): Json {
    const all = Object.entries(this.#values);
    if (all.length === 0) return body;
    const pointers = all.filter(([name]) => name.startsWith('/'));
    return pointers.reduce((filled, [pointer, value]) => {
      const before = valueAt(filled, pointer);
      if (before === undefined) return filled;
      this.#used.add(pointer);
      return set(filled, pointer, ofKind(value, before) ?? value);
    }, this.#fill(body));
  }

  /** The parameters of a valid request, by location and name, with the known values in their places. */
  parameters(parameters: { readonly [locationAndName: string]: Json }): { [locationAndName: string]: Json } {
    return Object.fromEntries(
      Object.entries(parameters).map(([key, value]) => {
        const name = key.slice(key.indexOf(' ') + 1);
        if (typeof value === 'object') return [key, this.#known(name, value) ?? value];
        // A parameter is text, whether its schema is a number or a string.
        return [key, String(this.#known(name, Number.NaN) ?? this.#known(name, value) ?? value)];
      }),
    );
  }

  #fill(node: Json): Json {
    if (Array.isArray(node)) return node.map((item) => this.#fill(item));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [name, this.#known(name, value) ?? this.#fill(value)]),
    );
  }

  /** The known value of a property, if it has the type of the value before. */
  #known(property: string, before: Json): Json | undefined {
    const value = Object.hasOwn(this.#values, property) ? this.#values[property] : undefined;
    const fitting = value === undefined ? undefined : ofKind(value, before);
    if (fitting !== undefined) this.#used.add(property);
    return fitting;
  }
}

/**
 * Converts a known value to the type of the value that it replaces: text from the environment may be a number or a boolean. Undefined if it
 * has another type, because then it belongs to another property of the same name.
 */
function ofKind(value: Json, before: Json): Json | undefined {
  if (typeof value === typeof before || before === null) return value;
  if (typeof value !== 'string') return undefined;
  if (typeof before === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  return typeof before === 'boolean' && (value === 'true' || value === 'false') ? value === 'true' : undefined;
}
