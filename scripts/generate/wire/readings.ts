import { isOpen, type Kind } from './kind.ts';
import type { Parameter } from './parameter.ts';
import { type Parsed, parse } from './parse.ts';

/**
 * Reads the value of a parameter in every way that its schema leaves open: as each of the kinds, and what looks like a number also as text.
 * Empty if the parameter is absent. The other arguments are those of `parse`.
 */
export function readings(
  parameter: Parameter,
  kinds: readonly Kind[],
  source: string,
  isOwn?: (name: string) => boolean,
): Parsed[] {
  return kinds
    .flatMap((kind) => (isOpen(kind) ? [kind, asText(kind)] : [kind]))
    .map((kind) => parse(parameter, kind, source, isOwn))
    .filter((parsed) => 'value' in parsed || parsed.problem !== undefined);
}

/** A kind whose open parts are text. */
export function asText(kind: Kind): Kind {
  if (typeof kind === 'string') return kind === 'any' ? 'string' : kind;
  if ('items' in kind) return { items: asText(kind.items) };
  const properties = Object.entries(kind.properties).map(([name, inner]) => [name, asText(inner)] as const);
  return { properties: Object.fromEntries(properties), ...(kind.others && { others: asText(kind.others) }) };
}
