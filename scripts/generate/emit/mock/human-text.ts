import type { Api } from '../../model/api.ts';
import type { Property, Schema } from '../../model/schema.ts';
import { Trail } from '../../model/trail.ts';
import { toPointer } from '../../spec/pointer.ts';

/** Usual names of the sentence in an error body, likeliest first (RFC 9457 and RFC 6749 among them). */
const usualNames = [
  'message',
  'detail',
  'error_description',
  'error_message',
  'description',
  'reason',
  'title',
  'error',
];

/**
 * Returns a JSON pointer to the human-readable message of an error body: a string without constraints under a usual name, else the only
 * such string.
 */
export function findHumanText(api: Api, schema: Schema): string | undefined {
  const texts = findTexts(api, schema, [], new Trail());
  const named = usualNames.map((name) => texts.find((path) => path.at(-1) === name)).find((path) => path !== undefined);
  const path = named ?? (texts.length === 1 ? texts[0] : undefined);
  return path && toPointer(path);
}

/** Returns all properties with free text, outer ones first. */
function findTexts(api: Api, schema: Schema, at: string[], trail: Trail): string[][] {
  switch (schema.kind) {
    case 'reference': {
      const target = api.schemas.find(({ name }) => name === schema.name);
      const inside = target && trail.into(target.name);
      return inside ? findTexts(api, target.schema, at, inside) : [];
    }
    case 'intersection':
      return schema.parts.flatMap((part) => findTexts(api, part, at, trail));
    case 'object': {
      const own = schema.properties.filter((property) => isFreeText(property)).map(({ name }) => [...at, name]);
      const inner = schema.properties.flatMap((property) =>
        findTexts(api, property.schema, [...at, property.name], trail),
      );
      return [...own, ...inner];
    }
    default:
      return [];
  }
}

function isFreeText({ schema }: Property): boolean {
  return schema.kind === 'string' && schema.pattern === undefined && schema.format === undefined;
}
