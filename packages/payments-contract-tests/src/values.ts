import type { Json } from './json.ts';

let values: { readonly [property: string]: string } = Object.fromEntries(
  new URLSearchParams(process.env.PAYMENTS_VALUES ?? ''),
);

/**
 * Names values that the server under test knows, such as ids, by the property that holds them. Bases that are made from now on hold
 * them instead of the examples of the document. At first they are those of `PAYMENTS_VALUES`.
 */
export function useValues(byProperty: { readonly [property: string]: string }): void {
  values = byProperty;
}

/** A valid body, with the known values in their places. */
export function base(body: Json): Json {
  if (Object.keys(values).length === 0) return body;
  return filled(body);
}

/** Parameters of a valid request, by place and name, with the known values in their places. */
export function withKnownValues(parameters: { readonly [placeAndName: string]: string }): {
  [placeAndName: string]: string;
} {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, known(key.slice(key.indexOf(' ') + 1)) ?? value]),
  );
}

function known(property: string): string | undefined {
  return Object.hasOwn(values, property) ? values[property] : undefined;
}

function filled(node: Json): Json {
  if (Array.isArray(node)) return node.map(filled);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      const other = known(name);
      if (other === undefined || !['string', 'number'].includes(typeof value)) return [name, filled(value)];
      return [name, typeof value === 'number' ? Number(other) : other];
    }),
  );
}
