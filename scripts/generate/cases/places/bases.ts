import type { Content, Json } from '../../model/api.ts';
import type { ObjectShape, Schema } from '../../model/schema.ts';
import { propertyPointer, removeAt, replaceAt, sameJson, valueAt } from '../case/body.ts';
import type { Base } from '../case/case.ts';
import type { Certifier } from '../samples/certify.ts';
import type { Samples } from '../samples/sample.ts';
import { sizeOf } from '../samples/size.ts';

/** The valid bodies that cases change. */
export interface Bases {
  /** The required fields only. */
  minimal: Base;
  /** Every field that the schema lists. */
  full: Base;
  /** One per example of the spec. */
  examples: Base[];
  /** Another base, made from one by a change that gives cases a place to edit. */
  derive(from: Base, body: Json, name: string, comment: string): Base;
}

interface Tools {
  samples: Samples;
  certifier: Certifier;
}

/** Finds the bases of a JSON body; undefined when the schema and its examples give no valid one. */
export function findBases(content: Pick<Content, 'schema' | 'examples'>, tools: Tools): Bases | undefined {
  const { samples, certifier } = tools;
  const names = new Set<string>();
  const all: Base[] = [];
  const add = (base: Base): Base => {
    all.push(base);
    names.add(base.name);
    return base;
  };
  const examples = content.examples
    .filter((example) => certifier.valid(content.schema.pointer, example.value))
    .map((example) =>
      add({
        name: freeName(example.name, names),
        comment: example.summary ?? 'An example from the spec.',
        body: example.value,
      }),
    );
  const bySize = examples.toSorted((left, right) => leaves(left.body) - leaves(right.body));
  const [smallest] = bySize;
  const largest = bySize.at(-1);
  const minimalBody = smallest ? strip(content.schema, smallest.body, tools) : samples.of(content.schema, 'required');
  if (minimalBody === undefined) return undefined;

  const derive = (from: Base | undefined, body: Json, name: string, comment: string): Base =>
    all.find((base) => sameJson(base.body, body)) ??
    add({ name: freeName(name, names), comment, body, ...(from ? { from } : {}) });
  const minimal = derive(smallest, minimalBody, 'minimal', 'The required fields only.');
  const start = largest?.body ?? samples.of(content.schema, 'all') ?? minimalBody;
  const fullBody = complete(content.schema, start, tools);
  const full = certifier.valid(content.schema.pointer, fullBody)
    ? derive(largest, fullBody, 'everyField', 'All fields.')
    : (largest ?? minimal);
  return { minimal, full, examples, derive };
}

/** The value without its optional properties; the whole value if the rest would be invalid. */
function strip(schema: Schema, value: Json, { samples, certifier }: Tools): Json {
  let body = value;
  visitObjects(schema, value, '', { samples, certifier }, (object, pointer) => {
    if (valueAt(body, pointer) === undefined) return;
    for (const property of object.properties) {
      if (property.required) continue;
      const less = removeAt(body, propertyPointer(pointer, property.name));
      if (certifier.valid(schema.pointer, less)) body = less;
    }
  });
  return body;
}

/** A body with more values than these gets no further properties. */
const largestBody = 2000;

/** The value with all optional properties that it lacks, unless it becomes large. */
function complete(schema: Schema, value: Json, tools: Tools): Json {
  let body = value;
  visitObjects(schema, value, '', tools, (object, pointer) => {
    for (const property of object.properties) {
      const at = propertyPointer(pointer, property.name);
      if (valueAt(body, at) !== undefined || property.schema.readOnly) continue;
      const sample = tools.samples.of(property.schema, 'all');
      const more = sample === undefined ? body : replaceAt(body, at, sample);
      if (sizeOf(more) <= largestBody && tools.certifier.valid(schema.pointer, more)) body = more;
    }
  });
  return body;
}

/** Visits the objects of a value that have listed properties, outermost first. */
function visitObjects(
  schema: Schema,
  value: Json | undefined,
  pointer: string,
  tools: Tools,
  visit: (object: ObjectShape, pointer: string) => void,
): void {
  const resolved = tools.samples.resolve(schema);
  if (value === null || typeof value !== 'object') return;
  switch (resolved.kind) {
    case 'object':
      visit(resolved, pointer);
      for (const { name, schema: inner } of resolved.properties) {
        const at = propertyPointer(pointer, name);
        visitObjects(inner, valueAt(value, propertyPointer('', name)), at, tools, visit);
      }
      return;
    case 'array':
      for (const index of Object.keys(value)) {
        visitObjects(resolved.items, valueAt(value, `/${index}`), `${pointer}/${index}`, tools, visit);
      }
      return;
    case 'union': {
      const variant = resolved.variants.find((member) => tools.certifier.valid(member.pointer, value as Json));
      if (variant) visitObjects(variant, value, pointer, tools, visit);
      return;
    }
    case 'intersection':
      for (const part of resolved.parts) visitObjects(part, value, pointer, tools, visit);
      return;
    default:
      return;
  }
}

function leaves(value: Json): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + leaves(member), 0);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const [first = 'example', ...others] = wanted.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = first.charAt(0).toLowerCase() + first.slice(1) + others.map(capital).join('');
  const name = /^[A-Za-z]/.test(joined) ? joined : `example${joined}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.has(candidate) && !reserved.has(candidate)) return candidate;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Names that generated files use otherwise, and reserved words. */
const reserved = new Set(
  'at set remove repeat entries base describe each enumAt every it missing renamed responses operation value values field parameter validators default new delete class function return var let const this null true false import export in if for while do with void switch case break continue try catch throw typeof instanceof enum super extends else finally yield await static public private protected package interface implements arguments eval'.split(
    ' ',
  ),
);
