import type { NamedSchema } from './api.ts';
import { type Building, refuse } from './building.ts';
import type { Schema } from './schema.ts';
import { children } from './views/use.ts';

/** Refuses components that refer to themselves without a property or an item in between: validation would never end. */
export function refuseCycles(schemas: readonly NamedSchema[], building: Building): void {
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema]));
  for (const { name, schema } of schemas) {
    if (!reaches(schema, name, byName, new Set())) continue;
    const finding = `\`${name}\` consists of itself, so validation would never end.`;
    refuse(
      building,
      'schema-of-itself',
      schema.pointer,
      finding,
      'Refer to it from a property or from items, or remove the reference.',
    );
  }
}

function reaches(schema: Schema, name: string, byName: ReadonlyMap<string, Schema>, seen: Set<string>): boolean {
  switch (schema.kind) {
    case 'reference': {
      if (schema.name === name) return true;
      const target = byName.get(schema.name);
      if (!target || seen.has(schema.name)) return false;
      return reaches(target, name, byName, seen.add(schema.name));
    }
    case 'union':
      return schema.variants.some((variant) => reaches(variant, name, byName, seen));
    case 'intersection':
      return schema.parts.some((part) => reaches(part, name, byName, seen));
    case 'assertion':
      // The others apply to items and properties.
      if (!['not', 'if', 'dependentSchemas'].includes(schema.assertion.keyword)) return false;
      return children(schema).some((inner) => reaches(inner, name, byName, seen));
    default:
      return false;
  }
}
