import type { Api, Json } from '../../model/api.ts';
import type { Property, Schema } from '../../model/schema.ts';
import { Trail } from '../../model/trail.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';

/** A property of an answer that differs from the example. Places are JSON pointers. */
export interface Field {
  at: string;
  required: boolean | undefined;
  echoes: string | undefined;
  presentWhen: string | undefined;
  onlyWhen: string | undefined;
  unique: boolean | undefined;
  otherwise: Json | undefined;
  total: Total | undefined;
}

/** A sum over the lines of the request, with the limits of the answer's schema. */
interface Total {
  lines: string;
  item: string;
  quantity?: string;
  price?: string;
  usual: number;
  minimum: number | undefined;
  maximum: number | undefined;
}

/** Names of identifiers: `id`, `book_id`, `book-id`, `bookId`. */
const isId = /^id$|[_-]id$|[a-z0-9]Id$/;

/**
 * Finds the properties of a body that depend on the request or are unique to each answer, in nested objects too. By the pointer of a
 * property, `isSent` tells whether it repeats the one of the request in the same place, and `isIdentifier` whether it leads to what is created.
 * `sample` returns a valid value of a schema.
 */
export function findFields(
  api: Api,
  schema: Schema,
  { isSent, isIdentifier }: { [Test in 'isSent' | 'isIdentifier']: (pointer: string) => boolean },
  sample: (schema: Schema, at: readonly string[]) => Json | undefined,
): Field[] {
  const components = new Map(api.schemas.map((named) => [named.name, named.schema]));

  function walk(inner: Schema, at: string[], trail: Trail): Field[] {
    switch (inner.kind) {
      case 'reference': {
        const target = components.get(inner.name);
        const inside = target && trail.into(inner.name);
        return inside ? walk(target, at, inside) : [];
      }
      case 'intersection':
        return inner.parts.flatMap((part) => walk(part, at, trail));
      case 'object':
        return inner.properties.flatMap((property) => {
          const place = [...at, property.name];
          return [...field(property, place), ...walk(property.schema, place, trail)];
        });
      default:
        return [];
    }
  }

  function field(property: Property, at: string[]): Field[] {
    const { name, required, presentWhen, onlyWhen, schema: inner } = property;
    const target = resolve(inner);
    const isSame = at.length === 1 && presentWhen === undefined && isSent(toPointer(at));
    const echoes = property.echoes ?? (isSame ? toPointer(at) : undefined);
    const isNamedId = isId.test(name) || isIdentifier(toPointer(at));
    const isNumbered = target.kind === 'number' && isNamedId;
    const isNamed = target.kind === 'string' && (property.unique || isNamedId || inner.sensitive || target.sensitive);
    const unique = isNumbered || isNamed;
    const total = describeTotal(property, target, at);
    const owed = [echoes, presentWhen, onlyWhen, total].some((promise) => promise !== undefined);
    if (!unique && !owed) return [];
    const otherwise = presentWhen === undefined ? empty(target) : sample(inner, at);
    return [
      {
        at: toPointer(at),
        required: required || undefined,
        echoes: normalized(echoes),
        presentWhen: normalized(presentWhen),
        onlyWhen: normalized(onlyWhen),
        unique: unique || undefined,
        otherwise,
        total,
      },
    ];
  }

  /** The usual price is the example of the sum, as if that were the price of one item. */
  function describeTotal({ total, schema: inner }: Property, target: Schema, at: string[]): Total | undefined {
    const usual = total && sample(inner, at);
    if (!total || target.kind !== 'number' || typeof usual !== 'number') return undefined;
    const { minimum, maximum } = target;
    const { reducedBy: _code, surcharge: _tax, ...sum } = total;
    return {
      ...sum,
      lines: normalized(total.lines) ?? '',
      usual,
      minimum,
      maximum,
    };
  }

  function resolve(inner: Schema): Schema {
    const target = inner.kind === 'reference' ? components.get(inner.name) : undefined;
    return target?.kind === 'reference' ? resolve(target) : (target ?? inner);
  }

  return walk(schema, [], new Trail());
}

/** A JSON pointer without the `#` of a URI fragment. */
function normalized<Pointer extends string | undefined>(pointer: Pointer): Pointer {
  return (pointer === undefined ? undefined : toPointer(fromPointer(pointer))) as Pointer;
}

/** The empty value that the schema allows, if any. */
function empty(schema: Schema): Json | undefined {
  if (schema.kind === 'object' && !schema.properties.some(({ required }) => required) && !schema.minProperties)
    return {};
  if (schema.kind === 'array' && !schema.minItems) return [];
  return schema.nullable ? null : undefined;
}
