import { isRef, type Location, type UserContext } from '@redocly/openapi-core';

/** What the rules need of Redocly's context. */
export type Context = Pick<UserContext, 'resolve' | 'location'>;

export type Node = Record<string, unknown>;

/** A value of the document and where it is written. */
export interface Place {
  value: unknown;
  location: Location;
}

/** The value as an object; an empty one when it is anything else, such as the schema `true`. */
export function asNode(value: unknown): Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Node) : {};
}

/** The value as a list; an empty one when it is anything else. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members of an object, or of a list, of a place. */
export function members({ value, location }: Place, keyword: string): (Place & { key: string })[] {
  return Object.entries((asNode(value)[keyword] ?? {}) as object).map(([key, member]) => ({
    key,
    value: member,
    location: location.child([keyword, key]),
  }));
}

/**
 * The value as written, then what each `$ref` on the way leads to; the last one has no `$ref`. A broken reference ends the
 * way early, and is for `no-unresolved-refs` to report.
 */
export function layers({ value, location }: Place, { resolve }: Context): Place[] {
  if (!isRef(value)) return [{ value, location }];
  const { node, location: target, chain = [] } = resolve(value, location.source.absoluteRef);
  const hops = chain.map((hop) => ({ value: hop.node, location: hop.location }));
  return [{ value, location }, ...hops, ...(target ? [{ value: node, location: target }] : [])];
}

/** What a value is after following its `$ref`. */
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
