import { propertyPointer, removeAt, replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import { typeOf } from '../../../generate/cases/families/types.ts';
import type { Samples } from '../../../generate/cases/samples/sample.ts';
import type { Json } from '../../../generate/model/api.ts';
import type { Schema } from '../../../generate/model/schema.ts';

/** A change that makes a valid body break its schema. */
export interface Break {
  /** What is wrong: `/total_amount: -1`. */
  name: string;
  /** The changed body; undefined if this body lacks the place. */
  apply(body: Json): Json | undefined;
}

const anyOfEach: readonly Json[] = [null, true, 1, 'text', [], {}];

/**
 * Every way in which a body can break its schema by one change: each required property missing, each value of another JSON type, each limit
 * exceeded. Some changes may leave the body valid: the caller leaves those out.
 */
export function breaksOf(schema: Schema, samples: Samples): Break[] {
  return visit(schema, '', samples, []);
}

function visit(schema: Schema, pointer: string, samples: Samples, inside: readonly string[]): Break[] {
  if (schema.kind === 'reference' && inside.includes(schema.name)) return [];
  const within = schema.kind === 'reference' ? [...inside, schema.name] : inside;
  const resolved = samples.resolve(schema);
  const wrong = (value: Json): Break => ({
    name: `${pointer || 'the body'}: ${JSON.stringify(value).slice(0, 60)}`,
    apply: (body) => put(body, pointer, value),
  });
  const types = anyOfEach.map(wrong);
  switch (resolved.kind) {
    case 'object':
      return [
        ...types,
        ...resolved.properties.flatMap(({ name, required, schema: inner }) => {
          const at = propertyPointer(pointer, name);
          const missing: Break = {
            name: `${at}: missing`,
            apply: (body) => (valueAt(body, at) === undefined ? undefined : removeAt(body, at)),
          };
          return [...(required ? [missing] : []), ...visit(inner, at, samples, within)];
        }),
        ...(resolved.additional.kind === 'any' || resolved.additional.kind === 'never'
          ? []
          : anyOfEach.map((value) => wrong({ key1: value }))),
        ...(resolved.maxProperties === undefined ? [] : [wrong(many(resolved.maxProperties + 1))]),
      ];
    case 'array':
      return [...types, ...visit(resolved.items, `${pointer}/0`, samples, within)];
    case 'number':
      return [
        ...types,
        wrong(0.5),
        ...(resolved.minimum === undefined ? [] : [wrong(resolved.minimum - 1)]),
        ...(resolved.maximum === undefined ? [] : [wrong(resolved.maximum + 1)]),
      ];
    case 'string':
      return [
        ...types,
        ...(resolved.maxLength === undefined ? [] : [wrong('a'.repeat(resolved.maxLength + 1))]),
        ...(resolved.minLength ? [wrong('')] : []),
      ];
    case 'intersection':
      return [...types, ...resolved.parts.flatMap((part) => visit(part, pointer, samples, within))];
    default:
      return types;
  }
}

/** Sets the value at a pointer if its parent exists. */
function put(body: Json, pointer: string, value: Json): Json | undefined {
  const parent = valueAt(body, pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))));
  if (pointer !== '' && (parent === undefined || parent === null || typeof parent !== 'object')) return undefined;
  if (pointer.endsWith('/0') && Array.isArray(parent) && parent.length === 0) return undefined;
  const old = valueAt(body, pointer);
  return old !== undefined && typeOf(old) === typeOf(value) && JSON.stringify(old) === JSON.stringify(value)
    ? undefined
    : replaceAt(body, pointer, value);
}

function many(count: number): Json {
  return Object.fromEntries(Array.from({ length: count }, (_item, index) => [`key${index}`, 'text']));
}
