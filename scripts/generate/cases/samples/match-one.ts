import type { Json } from '../../model/api.ts';
import type { Property, Schema } from '../../model/schema.ts';

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
