import { type Json, valueAt } from '../exchange/json.ts';
import { set } from './edit.ts';

/** Values that a server knows, by the property or parameter that holds them, or by JSON pointer into the request's body. */
export type Values = { readonly [propertyOrPointer: string]: Json };

let values: Values = Object.fromEntries(new URLSearchParams(process.env.PAYMENTS_VALUES ?? ''));
let used = new Set<string>();

/**
 * Names values that the server under test knows, such as ids. Bases that are made from now on hold them instead of the examples of the
 * document, so call it before the cases are loaded. At first they are those of `PAYMENTS_VALUES`.
 */
export function useValues(known: Values): void {
  values = known;
  used = new Set();
}

/** The names and pointers that no base made since has a place for. */
export function unusedValues(): string[] {
  return Object.keys(values).filter((name) => !used.has(name));
}

/** A valid body, with the known values in their places. */
export function base(body: Json): Json {
  const pointers = Object.entries(values).filter(([name]) => name.startsWith('/'));
  if (Object.keys(values).length === 0) return body;
  return pointers.reduce((filledBody, [pointer, value]) => {
    const before = valueAt(filledBody, pointer);
    if (before === undefined) return filledBody;
    used.add(pointer);
    return set(filledBody, pointer, ofKind(value, before) ?? value);
  }, filled(body));
}

/** Parameters of a valid request, by place and name, with the known values in their places. */
export function withKnownValues(parameters: { readonly [placeAndName: string]: string }): {
  [placeAndName: string]: string;
} {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => {
      const name = key.slice(key.indexOf(' ') + 1);
      return [key, String(known(name, Number.NaN) ?? known(name, value) ?? value)];
    }),
  );
}

/** The known value of a property, where it is of the kind that stands there. */
function known(property: string, before: Json): Json | undefined {
  const value = Object.hasOwn(values, property) ? values[property] : undefined;
  const fitting = value === undefined ? undefined : ofKind(value, before);
  if (fitting !== undefined) used.add(property);
  return fitting;
}

function filled(node: Json): Json {
  if (Array.isArray(node)) return node.map(filled);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, known(name, value) ?? filled(value)]));
}

/**
 * The known value as the kind of JSON that stands in its place: text from the environment can stand for a number or a boolean. Nothing
 * when it is of another kind, for then the property is another one of the same name.
 */
function ofKind(value: Json, before: Json): Json | undefined {
  if (typeof value === typeof before || before === null) return value;
  if (typeof value !== 'string') return undefined;
  if (typeof before === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  return typeof before === 'boolean' && (value === 'true' || value === 'false') ? value === 'true' : undefined;
}
