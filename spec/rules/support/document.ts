import { isRef, type Location, type UserContext } from '@redocly/openapi-core';

/** What the rules need of Redocly's context. */
export type Context = Pick<UserContext, 'resolve' | 'location'>;

export type Node = Record<string, unknown>;

/** A value of the document with its location in the source. */
export interface Place {
  value: unknown;
  location: Location;
}

/** The value as an object; empty if it is anything else, such as the schema `true`. */
export function asNode(value: unknown): Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Node) : {};
}

/** The value as a list; empty if it is anything else. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members of the object or the list under `keyword`. */
export function members({ value, location }: Place, keyword: string): (Place & { key: string })[] {
  return Object.entries((asNode(value)[keyword] ?? {}) as object).map(([key, member]) => ({
    key,
    value: member,
    location: location.child([keyword, key]),
  }));
}

/**
 * The value as written, then the target of each `$ref` in turn; the last one has no `$ref`. A broken reference ends the list;
 * `no-unresolved-refs` reports it.
 */
export function layers({ value, location }: Place, { resolve }: Context): Place[] {
  if (!isRef(value)) return [{ value, location }];
  const { node, location: target, chain = [] } = resolve(value, location.source.absoluteRef);
  const hops = chain.map((hop) => ({ value: hop.node, location: hop.location }));
  return [{ value, location }, ...hops, ...(target ? [{ value: node, location: target }] : [])];
}

/** The value after following its `$ref`. */
export function follow(place: Place, context: Context): Place {
  return layers(place, context).at(-1) ?? place;
}

/** Reports each finding once: operations share responses and schemas, so a walk over operations meets the same place again. */
export function reportOnce({ report }: UserContext): (message: string, location: Location) => void {
  const reported = new Set<string>();
  return (message, location) => {
    const finding = `${location.absolutePointer} ${message}`;
    if (!reported.has(finding)) report({ message, location });
    reported.add(finding);
  };
}

/** The schemas inside a schema that are not its properties: items, additional properties, parts and variants. */
export function innerSchemas(place: Place): Place[] {
  const node = asNode(place.value);
  const single = ['items', 'additionalProperties']
    .filter((keyword) => typeof node[keyword] === 'object')
    .map((keyword) => ({ value: node[keyword], location: place.location.child([keyword]) }));
  return [...single, ...['prefixItems', 'allOf', 'anyOf', 'oneOf'].flatMap((keyword) => members(place, keyword))];
}
