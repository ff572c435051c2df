import type { NamedSchema } from '../api.ts';
import type { Schema, UnionShape } from '../schema.ts';

/** The names that people give to a property that says what a payload is, in order of preference. */
const usual = ['type', 'event', 'event_type', 'eventType', 'kind', 'action', 'topic', 'name'];

/**
 * Finds a property that every payload has, with values that no other payload has there, as texts that the document lists.
 * @returns undefined if there is none, or nothing to tell apart.
 */
export function tellApart(
  payloads: readonly Schema[],
  schemas: readonly NamedSchema[],
): { property: string; values: string[][] } | undefined {
  const [first] = payloads;
  if (first === undefined || payloads.length < 2) return undefined;
  const components = new Map(schemas.map(({ name, schema }) => [name, schema]));
  const names = [...new Set(propertyNames(first, components, new Set()))];
  const rank = (name: string) => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  for (const property of names.sort((left, right) => rank(left) - rank(right))) {
    const values = payloads.map((payload) => valuesOf(payload, property, components, new Set()));
    const listed = values.filter((list) => list !== undefined);
    const all = listed.flatMap((list) => [...new Set(list)]);
    if (listed.length === payloads.length && new Set(all).size === all.length) return { property, values: listed };
  }
  return undefined;
}

type Components = ReadonlyMap<string, Schema>;

function propertyNames(schema: Schema, components: Components, inside: Set<string>): string[] {
  switch (schema.kind) {
    case 'reference': {
      const target = components.get(schema.name);
      if (!target || inside.has(schema.name)) return [];
      return propertyNames(target, components, new Set([...inside, schema.name]));
    }
    case 'object':
      return schema.properties.filter(({ required }) => required).map(({ name }) => name);
    case 'union':
      return schema.variants.slice(0, 1).flatMap((variant) => propertyNames(variant, components, inside));
    case 'intersection':
      return schema.parts.flatMap((part) => propertyNames(part, components, inside));
    default:
      return [];
  }
}

/** The texts that a required property may have; undefined if it may be absent or anything else. */
function valuesOf(schema: Schema, property: string, components: Components, inside: Set<string>): string[] | undefined {
  if (schema.nullable) return undefined;
  switch (schema.kind) {
    case 'reference': {
      const target = components.get(schema.name);
      if (!target || inside.has(schema.name)) return undefined;
      return valuesOf(target, property, components, new Set([...inside, schema.name]));
    }
    case 'object': {
      const found = schema.properties.find(({ name, required }) => name === property && required);
      return found && textsOf(found.schema, components);
    }
    case 'union':
      return ofVariants(schema, property, components, inside);
    case 'intersection':
      return schema.parts
        .map((part) => valuesOf(part, property, components, inside))
        .find((list) => list !== undefined);
    default:
      return undefined;
  }
}

function ofVariants(
  { variants, discriminator }: UnionShape,
  property: string,
  components: Components,
  inside: Set<string>,
): string[] | undefined {
  if (discriminator?.property === property) return discriminator.mapping.map(({ value }) => value);
  const lists = variants.map((variant) => valuesOf(variant, property, components, inside));
  return lists.some((list) => list === undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))];
}

/** The values of a closed list of texts. */
function textsOf(schema: Schema, components: Components): string[] | undefined {
  const target = schema.kind === 'reference' ? components.get(schema.name) : schema;
  if (schema.nullable || target?.nullable || target?.kind !== 'enum') return undefined;
  const texts = target.values.map(({ value }) => value).filter((value) => typeof value === 'string');
  return texts.length === target.values.length ? texts : undefined;
}
