import { type Draft, fits } from '../places/draft.ts';
import type { Place, Tools } from '../places/place.ts';
import { arrays } from './arrays.ts';
import { enums } from './enums.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { presence } from './presence.ts';
import { strings } from './strings.ts';
import { types } from './types.ts';
import { unions } from './unions.ts';

/** All drafts for one place: its presence, every JSON type, and the limits of its schema. */
export function drafts(place: Place, tools: Tools): Draft[] {
  if (place.isShared) return presence(place, tools);
  const typed = place.isVariant ? [] : types(place, tools);
  return [...presence(place, tools), ...typed, ...ofKind(place, tools)];
}

function ofKind(place: Place, tools: Tools): Draft[] {
  const { schema } = place;
  switch (schema.kind) {
    case 'boolean':
      return [fits(place, 'true', true, 'type'), fits(place, 'false', false, 'type')];
    case 'enum':
      return enums(place, schema, tools);
    case 'string':
      return strings(place, schema, tools);
    case 'number':
      return numbers(place, schema, tools);
    case 'array':
      return arrays(place, schema, tools);
    case 'object':
      return objects(place, schema, tools);
    case 'union':
      return unions(place, schema, tools);
    case 'any':
    case 'assertion':
    case 'never':
    case 'null':
    case 'intersection':
    case 'reference':
      return [];
  }
}
