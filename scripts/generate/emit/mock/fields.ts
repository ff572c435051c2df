import type { Api, Json } from '../../model/api.ts';
import type { Property, Schema } from '../../model/schema.ts';
import { fromPointer } from '../../spec/pointer.ts';

/** A property of an answer that is not simply the example's. */
export interface Field {
  at: string[];
  required: boolean;
  echoes?: string[];
  presentWhen?: string[];
  unique: boolean;
  otherwise?: Json;
  total?: Total;
}

/** A sum over the lines of the request, with what the answer's schema says of it. */
interface Total {
  lines: string[];
  item: string;
  quantity?: string;
  price?: string;
  usual: number;
  minimum?: number;
  maximum?: number;
}

/** Names of identifiers: `id`, `payment_id`, `payment-id`, `paymentId`. */
const isId = /^id$|[_-]id$|[a-z0-9]Id$/;

/**
 * Finds the properties of a body that depend on the request or are unique to each answer, down through its objects. `sample` makes a valid
 * value of a schema, or knows one from the examples.
 */
export function findFields(
  api: Api,
  schema: Schema,
  sample: (schema: Schema, at: readonly string[]) => Json | undefined,
): Field[] {
  const components = new Map(api.schemas.map((named) => [named.name, named.schema]));

  function walk(inner: Schema, at: string[], inside: readonly string[]): Field[] {
    switch (inner.kind) {
      case 'reference': {
        const target = components.get(inner.name);
        return target && !inside.includes(inner.name) ? walk(target, at, [...inside, inner.name]) : [];
      }
      case 'intersection':
        return inner.parts.flatMap((part) => walk(part, at, inside));
      case 'object':
        return inner.properties.flatMap((property) => {
          const place = [...at, property.name];
          return [...field(property, place), ...walk(property.schema, place, inside)];
        });
      default:
        return [];
    }
  }

  function field(property: Property, at: string[]): Field[] {
    const { name, required, echoes, presentWhen, schema: inner } = property;
    const target = resolve(inner);
    const unique =
      target.kind === 'string' && (property.unique || isId.test(name) || inner.sensitive || target.sensitive);
    const total = describeTotal(property, target, at);
    if (!unique && echoes === undefined && presentWhen === undefined && total === undefined) return [];
    const otherwise = presentWhen === undefined ? empty(target) : sample(inner, at);
    return [
      {
        at,
        required,
        ...(echoes === undefined ? {} : { echoes: fromPointer(echoes) }),
        ...(presentWhen === undefined ? {} : { presentWhen: fromPointer(presentWhen) }),
        unique,
        ...(otherwise === undefined ? {} : { otherwise }),
        ...(total === undefined ? {} : { total }),
      },
    ];
  }

  /** The usual price is the example of the sum, as if it were that of one item. */
  function describeTotal({ total, schema: inner }: Property, target: Schema, at: string[]): Total | undefined {
    const usual = sample(inner, at);
    if (!total || target.kind !== 'number' || typeof usual !== 'number') return undefined;
    const { minimum, maximum } = target;
    return {
      ...total,
      lines: fromPointer(total.lines),
      usual,
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    };
  }

  function resolve(inner: Schema): Schema {
    const target = inner.kind === 'reference' ? components.get(inner.name) : undefined;
    return target?.kind === 'reference' ? resolve(target) : (target ?? inner);
  }

  return walk(schema, [], []);
}

/** The valid value that says nothing. */
function empty(schema: Schema): Json | undefined {
  if (schema.kind === 'object' && !schema.properties.some(({ required }) => required) && !schema.minProperties)
    return {};
  if (schema.kind === 'array' && !schema.minItems) return [];
  return schema.nullable ? null : undefined;
}
