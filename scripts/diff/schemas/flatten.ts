import type { ObjectShape, Property, Schema } from '../reading/schema.ts';

/**
 * The parts of an intersection merged into one object, so that `allOf` and the same members written in one place compare as equal. Nothing
 * if a part is not an object, or if two parts define the same property.
 */
export function flatten(schema: Schema, resolve: (schema: Schema) => Schema): (Schema & ObjectShape) | undefined {
  const whole = resolve(schema);
  if (whole.kind === 'object') return whole;
  if (whole.kind !== 'intersection') return undefined;
  const parts = whole.parts.map((part) => flatten(part, resolve));
  const properties = new Map<string, Property>();
  let additional: Schema | undefined;
  for (const part of parts) {
    if (
      !part ||
      part.propertyNames ||
      part.minProperties !== undefined ||
      part.maxProperties !== undefined ||
      part.patterns.length > 0
    )
      return undefined;
    // The `additionalProperties` of one part also applies to the properties of the others.
    if (part.additional.kind !== 'any') return undefined;
    additional ??= part.additional;
    if (part.patterns.length > 0) return undefined;
    for (const property of part.properties) {
      if (properties.has(property.name)) return undefined;
      properties.set(property.name, property);
    }
  }
  if (!additional) return undefined;
  return { ...whole, kind: 'object', properties: [...properties.values()], patterns: [], additional };
}
