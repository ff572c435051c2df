// Copied from scripts/generate/wire/form.ts by `pnpm generate`. Do not edit.

import { type Field, fieldOf, kindIn, membersOf, passesOf, type ReadField } from './field.ts';
import { decodePlus, type Parsed, parse } from './parse.ts';
import { writeQuery } from './target.ts';

/** Writes a body of the media type `application/x-www-form-urlencoded` (OpenAPI 3.1, section 4.8.15.3). */
export function writeForm(fields: readonly Field[], value: unknown): string {
  const members = membersOf(value);
  const parameters = members.map(([name, member]) => ({ ...fieldOf(fields, name, member), in: 'query' as const }));
  return writeQuery(parameters, Object.fromEntries(members)).replaceAll('%20', '+');
}

/** Reads such a body in every way that its schema leaves open. */
export function readForm(fields: readonly ReadField[], text: string): Parsed[] {
  const names = new Set<string>();
  const pairs = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    const name = decodePlus(pair.split('=', 1)[0] ?? '') ?? '';
    if (name === '') continue;
    names.add(name);
    const others = pairs.get(start(name));
    if (others) others.push(pair);
    else pairs.set(start(name), [pair]);
  }
  const own = new Set(fields.map(({ name }) => name));
  const isOwn = (name: string): boolean => !own.has(name);
  const unlisted = [...names].filter((name) => !own.has(name) && !own.has(start(name)));
  const pieces = fields.filter((field) => field.style === 'form' && field.explode !== false);
  const others = unlisted
    .filter(
      (name) =>
        !pieces.some(({ kinds }) =>
          kinds.some((kind) => typeof kind === 'object' && 'properties' in kind && name in kind.properties),
        ),
    )
    .map((name): ReadField => ({ name, kinds: ['any'] }));
  // The properties of an object may be written with their own names.
  const sent = [...fields, ...others].flatMap((field) => {
    const own = pieces.includes(field) ? text : pairs.get(start(field.name))?.join('&');
    return own === undefined ? [] : [{ field, text: own }];
  });
  return Array.from({ length: passesOf(fields) }, (_pass, pass): Parsed => {
    const members: [string, unknown][] = [];
    for (const { field, text } of sent) {
      const { value, problem } = parse({ ...field, in: 'query' }, kindIn(pass, field), text, isOwn);
      if (problem !== undefined) return { problem: `has a field \`${field.name}\` that ${problem}` };
      if (value !== undefined) members.push([field.name, value]);
    }
    return { value: Object.fromEntries(members) };
  });
}

/** A property that is written in pieces has no name of its own: `deep[name]=1`. */
function start(name: string): string {
  return name.split('[', 1)[0] ?? '';
}
