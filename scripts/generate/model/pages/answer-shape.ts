import type { NamedSchema } from '../api.ts';
import type { Schema } from '../schema.ts';

/** A property of an answer, or of an object directly in it. */
export interface Place {
  name: string;
  pointer: string;
  schema: Schema;
  required: boolean;
}

/** The schemas of an API by the names of their types. */
export type Components = ReadonlyMap<string, Schema>;

const known = new WeakMap<readonly NamedSchema[], Components>();

/** The same map for the same list. */
export function componentsOf(schemas: readonly NamedSchema[]): Components {
  const components = known.get(schemas) ?? new Map(schemas.map(({ name, schema }) => [name, schema]));
  known.set(schemas, components);
  return components;
}

/** Follows references; what is circular stays as it is. */
export function resolved(schema: Schema, components: Components, inside: readonly string[] = []): Schema {
  if (schema.kind !== 'reference' || inside.includes(schema.name)) return schema;
  const target = components.get(schema.name);
  return target ? resolved(target, components, [...inside, schema.name]) : schema;
}

/** The properties of an object, those of all parts of an `allOf` included. */
export function propertiesOf(schema: Schema, components: Components, pointer: string, depth = 0): Place[] {
  const target = resolved(schema, components);
  if (target.kind === 'intersection' && depth < 5)
    return target.parts.flatMap((part) => propertiesOf(part, components, pointer, depth + 1));
  if (target.kind !== 'object') return [];
  return target.properties.map(({ name, required, schema: inner }) => ({
    name,
    pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    schema: resolved(inner, components),
    required,
  }));
}

/** The schema at a place of an answer; undefined if it has none there. */
export function schemaAt(answer: Schema, components: Components, pointer: string): Schema | undefined {
  const [, ...names] = pointer.split('/');
  return names.reduce<Schema | undefined>(
    (schema, name) => {
      const places = schema ? propertiesOf(schema, components, '') : [];
      return places.find((place) => place.pointer === `/${name}`)?.schema;
    },
    resolved(answer, components),
  );
}

/** Objects that an answer may put its paging into. */
const wrappers = new Set(['meta', 'metadata', 'pagination', 'paging', 'page', 'page_info', 'pageInfo', 'cursors']);

/** The properties of an answer, and those of the objects in it that hold nothing but paging. */
export function placesOf(answer: Schema, components: Components): Place[] {
  const direct = propertiesOf(answer, components, '');
  const inner = direct
    .filter(({ name }) => wrappers.has(name))
    .flatMap(({ pointer, schema }) => propertiesOf(schema, components, pointer));
  return [...direct, ...inner];
}
