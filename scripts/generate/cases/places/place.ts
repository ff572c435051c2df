import type { Json } from '../../model/api.ts';
import type { ArrayShape, ObjectShape, Schema } from '../../model/schema.ts';
import { Trail } from '../../model/trail.ts';
import { propertyPointer, replaceAt, valueAt } from '../case/body.ts';
import type { Base } from '../case/case.ts';
import type { Certifier } from '../samples/certify.ts';
import type { Samples } from '../samples/sample.ts';
import type { Bases } from './bases.ts';

/** One place of the body, whose value cases change. */
export interface Place {
  /** The path for readers: `shelves[].name`, `author (Person).name`. */
  topic: string;
  /** JSON pointer into the body of `base`. */
  pointer: string;
  /** The schema as the document uses it here. */
  used: Schema;
  /** The same with references followed. */
  schema: Schema;
  /** A valid body that contains the parent of the place. */
  base: Base;
  /** Whether its object requires it; absent if it is not a property. */
  required?: boolean;
  /** Whether it is a variant, or a part, of a place that was visited before. */
  isVariant?: boolean;
  /** Whether the body is valid exactly if its value here is, given that the rest is: only objects and lists are around it. */
  isPlain: boolean;
  /** Whether the cases of its value are those of its schema, made elsewhere. */
  isShared?: boolean;
}

/** The inputs for drafts besides the place. */
export interface Tools {
  samples: Samples;
  certifier: Certifier;
  bases: Bases;
  /** Pointer of the body's schema. */
  root: string;
  /** Whether the cases of a place are those of its schema, made elsewhere. */
  share?(place: Place, bases: Bases): boolean;
}

/** The value of the place in its base, or else a sample. */
export function sampleAt(place: Place, { samples }: Tools): Json | undefined {
  return valueAt(place.base.body, place.pointer) ?? samples.of(place.used, 'required');
}

/** The base's body with another value at the place. */
export function put(place: Place, value: Json): Json {
  return replaceAt(place.base.body, place.pointer, value);
}

/** A recursive schema is entered twice. */
const entries = { usual: { turns: 2, most: 20 }, inChoice: { turns: 2, most: 3 } };

/** Visits every place of a body at every depth, in the order of the schema. */
export function* walk(place: Place, tools: Tools, trail = new Trail()): Generator<Place> {
  const name = place.used.kind === 'reference' ? place.used.name : undefined;
  if (place.isPlain && name !== undefined && tools.share?.(place, tools.bases)) {
    yield { ...place, isShared: true };
    return;
  }
  const within = name === undefined ? trail : trail.into(name, place.isPlain ? entries.usual : entries.inChoice);
  if (!within) return;
  yield place;
  const { schema } = place;
  switch (schema.kind) {
    case 'object':
      return yield* walkObject(place, schema, tools, within);
    case 'array':
      return yield* walkArray(place, schema, tools, within);
    case 'union':
      for (const [index, variant] of schema.variants.entries()) {
        const name = variantName(variant, index);
        const open = reachVariant(place, variant, name, tools);
        if (!open) continue;
        const inner = child(open, `${place.topic} (${name})`, place.pointer, variant, tools);
        yield* walk({ ...inner, isVariant: true, isPlain: false }, tools, within);
      }
      return;
    case 'intersection':
      for (const part of schema.parts) {
        const schema = tools.samples.resolve(part);
        yield* walk({ ...place, used: part, schema, isVariant: true, isPlain: false }, tools, within);
      }
      return;
    default:
      return;
  }
}

/** The items that have a schema of their own, and the first of the others. */
function* walkArray(place: Place, schema: ArrayShape, tools: Tools, within: Trail): Generator<Place> {
  const { prefixItems, items: rest } = schema;
  const members = rest.kind === 'never' ? prefixItems : [...prefixItems, rest];
  const items = tools.samples.items(schema, Math.max(members.length, schema.minItems ?? 0));
  const open = items && reach(place, items, tools);
  if (!open) return;
  for (const [index, item] of members.entries()) {
    const topic = `${place.topic}[${prefixItems.length === 0 ? '' : index}]`;
    const inner = child(open, topic, `${place.pointer}/${index}`, item, tools);
    yield* walk({ ...inner, isPlain: place.isPlain && !schema.uniqueItems }, tools, within);
  }
}

function* walkObject(place: Place, schema: ObjectShape, tools: Tools, within: Trail): Generator<Place> {
  const open = reach(place, tools.samples.of(place.used, 'required'), tools);
  if (!open) return;
  const prefix = ['', bodyTopic].includes(place.topic) ? '' : `${place.topic}.`;
  const isPlain = place.isPlain && schema.patterns.length === 0 && schema.maxProperties === undefined;
  for (const property of schema.properties) {
    // The validator that certifies cases ignores a property of this name.
    if (property.name === '__proto__') continue;
    const pointer = propertyPointer(place.pointer, property.name);
    // A topic without a name is that of the whole value.
    const topic = prefix + (property.name || '""');
    // A property may be called as the whole is.
    const named = place.topic === bodyTopic && topic === bodyTopic ? `${bodyTopic}.${topic}` : topic;
    const inner = child(open, named, pointer, property.schema, tools);
    yield* walk({ ...inner, required: property.required, isPlain }, tools, within);
  }
  if (schema.additional.kind === 'any' || schema.additional.kind === 'never') return;
  const listed = schema.properties.map(({ name }) => name);
  const known = Object.keys(valueAt(open.body, place.pointer) ?? {}).find((name) => !listed.includes(name));
  const value = known === undefined ? tools.samples.of(schema.additional, 'required') : undefined;
  const pointer = propertyPointer(place.pointer, known ?? tools.samples.names(schema, 1)[0] ?? 'key1');
  const base = value === undefined ? open : derive(open, replaceAt(open.body, pointer, value), place, tools);
  if (base && valueAt(base.body, pointer) !== undefined) {
    yield* walk({ ...child(base, `${prefix}*`, pointer, schema.additional, tools), isPlain }, tools, within);
  }
}

/** The topic of the body as a whole. */
export const bodyTopic = 'body';

type Child = Omit<Place, 'isPlain'>;

function child(base: Base, topic: string, pointer: string, used: Schema, { samples }: Tools): Child {
  return { topic, pointer, used, schema: samples.resolve(used), base };
}

/** A base in which the place has a value of its own type. */
function reach(place: Place, sample: Json | undefined, tools: Tools): Base | undefined {
  const present = valueAt(place.base.body, place.pointer);
  const filled = typeof present === 'object' && present !== null && !(Array.isArray(present) && present.length === 0);
  if (filled) return place.base;
  return sample === undefined ? undefined : derive(place.base, put(place, sample), place, tools);
}

function reachVariant(place: Place, variant: Schema, name: string, tools: Tools): Base | undefined {
  const present = valueAt(place.base.body, place.pointer);
  if (present !== undefined && tools.certifier.valid(variant.pointer, present)) return place.base;
  const sample = tools.samples.of(variant, 'required');
  return sample === undefined ? undefined : derive(place.base, put(place, sample), place, tools, name);
}

function derive(from: Base, body: Json, place: Place, tools: Tools, variant?: string): Base | undefined {
  if (!tools.certifier.valid(tools.root, body)) return undefined;
  const short = place.topic.replaceAll(/\(.*?\)|\[\]/g, '').trim();
  return tools.bases.derive(
    from,
    body,
    variant === undefined ? `with ${short}` : variant,
    [`With ${variant ?? `\`${place.topic}\``}`, ...(variant && place.topic ? [`as \`${place.topic}\``] : [])]
      .join(' ')
      .concat('.'),
  );
}

/** The name of a variant of a union for readers. */
export function variantName(variant: Schema, index: number): string {
  if (variant.kind === 'reference') return variant.name;
  return variant.title ?? (variant.kind === 'object' ? `variant ${index + 1}` : variant.kind);
}
