import type { Api, Parameter } from '../../model/api.ts';
import type { EnumShape, ObjectShape, Schema } from '../../model/schema.ts';
import type { Note } from '../../spec/diagnostics.ts';
import type { Kind, ObjectKind } from '../../wire/kind.ts';

/** Deeper values are text. */
const deepest = 5;

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
  return new KindReader(api, isDeep).read(schema, 0);
}

class KindReader {
  readonly #api: Pick<Api, 'schemas'>;
  readonly #isDeep: boolean;

  constructor(api: Pick<Api, 'schemas'>, isDeep: boolean) {
    this.#api = api;
    this.#isDeep = isDeep;
  }

  read(schema: Schema, depth: number): Kind[] {
    if (depth > deepest) return ['any'];
    switch (schema.kind) {
      case 'string':
      case 'number':
        return [schema.loose ? 'any' : schema.kind];
      case 'boolean':
        return ['boolean'];
      case 'enum':
        return [kindOfValues(schema)];
      case 'array':
        return [{ items: this.#single(schema.items, depth + 1, false) }];
      case 'object':
        return [this.#object(schema, depth + 1)];
      case 'union':
        return distinct(schema.variants.flatMap((variant) => this.read(variant, depth + 1)));
      case 'intersection':
        return [merge(schema.parts.flatMap((part) => this.read(part, depth + 1)))];
      case 'reference': {
        const target = this.#api.schemas.find(({ name }) => name === schema.name);
        return target ? this.read(target.schema, depth + 1) : ['any'];
      }
      case 'any':
      case 'never':
      case 'null':
      case 'assertion':
        return ['any'];
    }
  }

  #object({ properties, additional }: ObjectShape, depth: number): ObjectKind {
    const listed = properties.filter(({ unlisted }) => !unlisted);
    return {
      properties: Object.fromEntries(listed.map(({ name, schema }) => [name, this.#single(schema, depth)])),
      ...(additional.kind === 'never' ? {} : { others: this.#single(additional, depth) }),
    };
  }

  /** The kind of an item or a property. An item has no properties of its own, in any style. */
  #single(schema: Schema, depth: number, isDeep = this.#isDeep): Kind {
    const kinds = this.read(schema, depth);
    const nested = kinds.find((kind) => typeof kind === 'object');
    if (nested !== undefined) return isDeep ? nested : 'json';
    return kinds.length === 1 ? (kinds[0] ?? 'any') : 'any';
  }
}

function kindOfValues({ values }: EnumShape): Kind {
  const types = new Set(values.map(({ value }) => typeof value));
  const [type] = types;
  return types.size === 1 && (type === 'string' || type === 'number' || type === 'boolean') ? type : 'any';
}

/** The kind of a value that has all of these kinds. */
function merge(kinds: readonly Kind[]): Kind {
  const objects = kinds.filter((kind) => typeof kind === 'object' && 'properties' in kind);
  const [first] = objects;
  if (first === undefined) return kinds.find((kind) => kind !== 'any') ?? 'any';
  const others = objects.map(({ others }) => others).find((kind) => kind !== undefined);
  const properties = Object.assign({}, ...objects.map((kind) => kind.properties));
  return { properties, ...(others === undefined ? {} : { others }) };
}

function distinct(kinds: readonly Kind[]): Kind[] {
  return [...new Map(kinds.map((kind) => [JSON.stringify(kind), kind])).values()];
}
