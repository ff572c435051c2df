// Copied from scripts/generate/wire/target.ts by `pnpm generate`. Do not edit.

import type { Parameter, Place } from './parameter.ts';
import { serialize } from './serialize.ts';

/** The values of parameters by place and name. */
export type Values = { readonly [Where in Place]?: object | undefined };

/**
 * Fills the parameters of a path template.
 * @throws RangeError for a value that would change which path is called: one that is missing or empty, or makes a segment of dots
 */
export function writePath(template: string, parameters: readonly Parameter[], values: object = {}): string {
  let last = '';
  const filled = template.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
    last = name;
    const value: unknown = Object.hasOwn(values, name) ? (values as { [name: string]: unknown })[name] : undefined;
    const text = serialize(find(parameters, 'path', name), value);
    if (!text) throw new RangeError(`\`${name}\` must not be empty.`);
    return text;
  });
  const dots = filled.split('/').some((segment) => segment === '.' || segment === '..');
  if (dots && last !== '') throw new RangeError(`\`${last}\` must not be empty or made of dots.`);
  return filled;
}

/** Writes a query without its `?`; empty if nothing is sent. */
export function writeQuery(parameters: readonly Parameter[], values: object = {}): string {
  return writeAll('query', parameters, values).join('&');
}

/** Writes the header `Cookie`; empty if nothing is sent. */
export function writeCookies(parameters: readonly Parameter[], values: object = {}): string {
  return writeAll('cookie', parameters, values).join('; ');
}

/** Writes headers by name, as far as they are sent. */
export function writeHeaders(parameters: readonly Parameter[], values: object = {}): [name: string, text: string][] {
  return Object.entries(values).flatMap(([name, value]) => {
    const text = serialize(find(parameters, 'header', name), value);
    return text === undefined ? [] : [[name, text]];
  });
}

function writeAll(place: Place, parameters: readonly Parameter[], values: object): string[] {
  return Object.entries(values)
    .map(([name, value]) => serialize(find(parameters, place, name), value))
    .filter((text) => text !== undefined);
}

/** The parameter of this name; one in the default style if the document does not list it, or lists it without saying more. */
function find(parameters: readonly Parameter[], place: Place, name: string): Parameter {
  const isWanted = (parameter: Parameter) =>
    parameter.in === place &&
    (parameter.name === name || (place === 'header' && parameter.name.toLowerCase() === name.toLowerCase()));
  return parameters.find(isWanted) ?? { name, in: place };
}
