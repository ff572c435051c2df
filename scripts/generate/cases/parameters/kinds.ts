import type { Api, Parameter } from '../../model/api.ts';
import type { EnumShape, ObjectShape, Schema } from '../../model/schema.ts';
import type { Note } from '../../spec/diagnostics.ts';
import type { Kind } from '../../wire/kind.ts';
import { kindsOf as readKinds, type Shape } from '../../wire/kinds-of.ts';

/** What the text of a parameter can be read as, according to its schema; the best first. */
export function kindsOfParameter({ schema, style, mediaType }: Parameter, api: Pick<Api, 'schemas'>): Kind[] {
  return mediaType === undefined ? kindsOf(schema, api, style === 'deepObject') : ['json'];
}

/** Notes parameters whose values have lists or objects inside, for which no style has a form (OpenAPI 3.1, section 4.8.12.3). */
export function noteNested(parameters: readonly Parameter[], api: Pick<Api, 'schemas'>, note: Note): void {
  for (const parameter of parameters) {
    const { mediaType, pointer, name, in: place } = parameter;
    if (mediaType !== undefined || !JSON.stringify(kindsOfParameter(parameter, api)).includes('"json"')) continue;
    const finding = `A list or an object inside the value of ${place} ${name} is sent as JSON: OpenAPI defines no form for it.`;
    note('nested-parameter', pointer, finding, 'Use `content` with `application/json`, or a parameter for each.');
  }
}

/** What the text of a value can be read as. `isDeep` is whether properties can have properties; else those are JSON. */
export function kindsOf(schema: Schema, api: Pick<Api, 'schemas'>, isDeep: boolean): Kind[] {
  return readKinds(schema, (one) => shapeOf(one, api), isDeep);
}

function shapeOf(schema: Schema, api: Pick<Api, 'schemas'>): Shape<Schema> {
  switch (schema.kind) {
    case 'string':
    case 'number':
      return { kind: schema.loose ? 'any' : schema.kind };
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: kindOfValues(schema) };
    case 'array':
      return { items: schema.items };
    case 'object':
      return shapeOfObject(schema);
    case 'union':
      return { variants: schema.variants };
    case 'intersection':
      return { parts: schema.parts };
    case 'reference': {
      const target = api.schemas.find(({ name }) => name === schema.name);
      return target ? { variants: [target.schema] } : { kind: 'any' };
    }
    case 'any':
    case 'never':
    case 'null':
    case 'assertion':
      return { kind: 'any' };
  }
}

function shapeOfObject({ properties, additional }: ObjectShape): Shape<Schema> {
  const listed = properties.filter(({ unlisted }) => !unlisted);
  return {
    properties: listed.map(({ name, schema }) => [name, schema] as const),
    ...(additional.kind === 'never' ? {} : { others: additional }),
  };
}

function kindOfValues({ values }: EnumShape): Kind {
  const types = new Set(values.map(({ value }) => typeof value));
  const [type] = types;
  return types.size === 1 && (type === 'string' || type === 'number' || type === 'boolean') ? type : 'any';
}
