import type { EnumShape, Schema } from '../../../../../scripts/generate/model/schema.ts';

/** Component schemas by name. */
export type Components = ReadonlyMap<string, Schema>;

/** The type of a schema, in TypeScript notation: `string`, `object[]`, `enum<string> | null`. */
export function typeLabel(schema: Schema, components: Components): string {
  return labelWithin(schema, components, []);
}

/** `inside` names the enclosing components, because a list can be recursive. */
function labelWithin(schema: Schema, components: Components, inside: readonly string[]): string {
  const label = nonNullLabel(schema, components, inside);
  return schema.nullable || nullableTarget(schema, components) ? `${label} | null` : label;
}

function nonNullLabel(schema: Schema, components: Components, inside: readonly string[]): string {
  const label = (part: Schema) => nonNullLabel(part, components, inside);
  switch (schema.kind) {
    case 'assertion':
      return 'any';
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'string':
      return schema.kind;
    case 'number':
      return schema.integer ? 'integer' : 'number';
    case 'enum':
      return schema.values.length === 1 ? `constant<${baseType(schema)}>` : `enum<${baseType(schema)}>`;
    case 'array':
      return listOf(labelWithin(schema.items, components, inside));
    case 'object': {
      const isMap = schema.properties.length === 0 && !['any', 'never'].includes(schema.additional.kind);
      return isMap ? `map<${labelWithin(schema.additional, components, inside)}>` : 'object';
    }
    case 'union':
      return [...new Set(schema.variants.map(label))].filter(broadest).join(' | ');
    case 'intersection': {
      const labels = schema.parts.map(label);
      return labels.includes('object') ? 'object' : (labels.find((part) => part !== 'any') ?? 'any');
    }
    case 'reference': {
      const target = components.get(schema.name);
      if (!target || inside.includes(schema.name)) return 'any';
      return nonNullLabel(target, components, [...inside, schema.name]);
    }
  }
}

/** An enum that also accepts every other value of its type is shown as an enum, with a note that it is open. */
function broadest(label: string, _index: number, labels: readonly string[]): boolean {
  return !labels.includes(`enum<${label}>`);
}

function listOf(label: string): string {
  return label.includes(' | ') ? `(${label})[]` : `${label}[]`;
}

function nullableTarget(schema: Schema, components: Components): boolean {
  const seen = new Set<string>();
  let here: Schema | undefined = schema;
  while (here?.kind === 'reference' && !seen.has(here.name)) {
    seen.add(here.name);
    here = components.get(here.name);
  }
  return here?.nullable === true;
}

/** The JSON type of all values of an enum. */
function baseType(schema: EnumShape): string {
  const types = new Set(schema.values.map(({ value }) => (Number.isInteger(value) ? 'integer' : typeof value)));
  return types.size === 1 ? [...types].join() : 'any';
}
