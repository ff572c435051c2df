import { contentScope, inside, longestPlace, type Place, printPlace } from '../difference/place.ts';
import type { Api } from '../reading/api.ts';
import { children, type Schema } from '../reading/schema.ts';

/** It only matters whether a component is used once or more often. */
const maxUses = 2;

/** Prints places; a component that is used at one place only is named after that place, which callers know, unless it is deep inside others. */
export function placePrinter(api: Api): (place: Place) => string {
  const uses = findUses(api);
  return (place) => {
    const [only, another] = uses.get(place.scope) ?? [];
    if (!only || another) return printPlace(place);
    const steps = place.path.startsWith('[') ? only.path + place.path : inside(only, place.path).path;
    const path = place.path === '' ? only.path : steps;
    return printPlace(path.length > longestPlace ? place : { scope: only.scope, path });
  };
}

/** Up to two places in requests and responses for each component. */
function findUses(api: Api): Map<string, Place[]> {
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const uses = new Map<string, Place[]>();
  // Components that are still to be visited. There may be more in a row than the stack has room for.
  const waiting: [schema: Schema, place: Place][] = [];

  function visit(schema: Schema, place: Place): void {
    if (schema.kind === 'reference') {
      const known = uses.get(schema.name) ?? [];
      if (known.length >= maxUses || known.some(({ scope, path }) => scope === place.scope && path === place.path))
        return;
      uses.set(schema.name, [...known, place]);
      const target = schemas.get(schema.name);
      if (target) waiting.push([target, place]);
    } else if (schema.kind === 'object') {
      for (const property of schema.properties) visit(property.schema, inside(place, property.name));
      visit(schema.additional, inside(place, '*'));
    } else if (schema.kind === 'array') visit(schema.items, inside(place, '[]'));
    else for (const child of children(schema)) visit(child, place);
  }

  for (const { scope, noun, parameters, requestBody, responses } of [...api.operations, ...api.received]) {
    for (const parameter of parameters)
      visit(parameter.schema, { scope: `${scope} · ${parameter.in} ${parameter.name}`, path: '' });
    const body = `${scope} · ${noun === 'operation' ? 'request' : 'payload'}`;
    for (const content of requestBody?.contents ?? [])
      visit(content.schema, { scope: contentScope(body, content.mediaType), path: '' });
    for (const { status, contents } of responses) {
      for (const content of contents)
        visit(content.schema, { scope: contentScope(`${scope} · response ${status}`, content.mediaType), path: '' });
    }
  }
  for (const [schema, place] of waiting) visit(schema, place);
  return uses;
}
