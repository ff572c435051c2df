import type { Schema, UnionShape } from '../../model/schema.ts';

/** Finds the component schema of a name. */
export type Lookup = (name: string) => Schema | undefined;

/**
 * How a union can be decided without trying every variant. Each way is exact: a value can pass no other variant than the chosen one.
 * - `presence`: objects; the first choice whose property is there, else the last one.
 * - `tag`: objects that all require a property whose values differ from variant to variant.
 */
export type Decision =
  | { by: 'presence'; choices: { property: string; variant: Schema }[]; otherwise: Schema }
  | { by: 'tag'; property: string; choices: { values: string[]; variant: Schema }[] };

type ObjectSchema = Extract<Schema, { kind: 'object' }>;

/** The decision for a union; undefined if its variants must be tried. */
export function decide(union: UnionShape, lookup: Lookup): Decision | undefined {
  const variants: Variant[] = [];
  for (const schema of union.variants) {
    const object = resolve(schema, lookup);
    if (object?.kind !== 'object' || schema.nullable || object.nullable) return undefined;
    variants.push({ schema, object });
  }
  if (variants.length < 2) return undefined;
  return decideByTag(variants, lookup) ?? decideByPresence(variants);
}

interface Variant {
  schema: Schema;
  object: ObjectSchema;
}

/** The schema at the end of a chain of references; undefined if the chain is circular. */
function resolve(schema: Schema, lookup: Lookup): Schema | undefined {
  const seen = new Set<string>();
  let current: Schema | undefined = schema;
  while (current?.kind === 'reference') {
    if (seen.has(current.name) || current.nullable) return undefined;
    seen.add(current.name);
    current = lookup(current.name);
  }
  return current;
}

function decideByTag(variants: readonly Variant[], lookup: Lookup): Decision | undefined {
  const [first] = variants;
  for (const { name } of first?.object.properties ?? []) {
    const choices = variants.map(({ schema, object }) => ({
      values: tagValues(object, name, lookup),
      variant: schema,
    }));
    const values = choices.flatMap((choice) => choice.values);
    if (choices.every((choice) => choice.values.length > 0) && new Set(values).size === values.length) {
      return { by: 'tag', property: name, choices };
    }
  }
  return undefined;
}

/** The texts to which a required property is limited; undefined if it allows other values. */
function tagValues(object: ObjectSchema, name: string, lookup: Lookup): string[] {
  const property = object.properties.find((candidate) => candidate.name === name);
  const schema = property?.required ? resolve(property.schema, lookup) : undefined;
  if (schema?.kind !== 'enum' || schema.nullable || property?.schema.nullable) return [];
  const values = schema.values.map(({ value }) => value);
  return values.every((value) => typeof value === 'string') ? values : [];
}

/** Selects each variant by a property that it requires and all others forbid. */
function decideByPresence(variants: readonly Variant[]): Decision | undefined {
  const choices: { property: string; variant: Schema }[] = [];
  let rest = [...variants];
  while (rest.length > 1) {
    const found = rest.flatMap((variant) => {
      const others = rest.filter((other) => other !== variant);
      const property = variant.object.properties.find(
        ({ name, required, schema }) =>
          required && schema.kind !== 'never' && others.every((other) => refuses(other.object, name)),
      );
      return property ? [{ property: property.name, variant }] : [];
    })[0];
    if (!found) return undefined;
    choices.push({ property: found.property, variant: found.variant.schema });
    rest = rest.filter((variant) => variant !== found.variant);
  }
  const [last] = rest;
  return last ? { by: 'presence', choices, otherwise: last.schema } : undefined;
}

function refuses(object: ObjectSchema, name: string): boolean {
  const property = object.properties.find((candidate) => candidate.name === name);
  return (property?.schema ?? object.additional).kind === 'never';
}
