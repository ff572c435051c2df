import type { Json } from '../../model/api.ts';
import type { Named } from '../../model/discriminators.ts';
import type { Property, Schema, UnionShape } from '../../model/schema.ts';

/** A value of a component with the name by which discriminators know it, if it has their property. */
export function known({ property, values }: Named, value: Json | undefined): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || !Object.hasOwn(value, property) || values.includes(String(value[property]))) return value;
  return { ...value, [property]: values[0] ?? null };
}

/** A value of a variant that names it, though the variant itself may allow any name. */
export function named(
  { discriminator }: UnionShape,
  variant: Schema,
  of: (schema: Schema) => Json | undefined,
): Json | undefined {
  const entry = discriminator?.mapping.find(({ name }) => variant.kind === 'reference' && name === variant.name);
  if (!discriminator || !entry) return undefined;
  const value = of(variant);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value, [discriminator.property]: entry.value }
    : undefined;
}

/**
 * The sample of a variant of `oneOf`, changed so that the other variants do not match it too: with a property that only another one lists, and
 * with a value that is wrong there. Of variants that require nothing, each matches whatever matches one of them.
 */
export function matchOne(
  sample: Json | undefined,
  variant: Schema,
  others: readonly Schema[],
  resolve: (schema: Schema) => Schema,
): Json | undefined {
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return undefined;
  const own = new Set(propertiesOf(variant, resolve).map(({ name }) => name));
  const wrong = others.flatMap((other): [string, Json][] => {
    const found = propertiesOf(other, resolve).find(({ name, schema }) => {
      return !own.has(name) && resolve(schema).kind !== 'any';
    });
    return found ? [[found.name, resolve(found.schema).kind === 'string' ? 0 : 'text']] : [];
  });
  return { ...sample, ...Object.fromEntries(wrong) };
}

function propertiesOf(schema: Schema, resolve: (schema: Schema) => Schema): Property[] {
  const resolved = resolve(schema);
  if (resolved.kind === 'intersection') return resolved.parts.flatMap((part) => propertiesOf(part, resolve));
  return resolved.kind === 'object' ? resolved.properties : [];
}
