import type { ObjectShape, Property, Schema } from '../../generate/model/schema.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { inside } from '../difference/place.ts';
import { compareLimits } from './compare-limits.ts';
import { compareSchema } from './compare-schema.ts';

type ObjectSchema = Schema & ObjectShape;

/** Compares two objects property by property. The order of properties has no meaning. */
export function compareObject(old: ObjectSchema, now: ObjectSchema, spot: Spot, comparison: Comparison): void {
  compareLimits(old, now, spot, comparison);
  const before = new Map(old.properties.map((property) => [property.name, property]));
  const after = new Map(now.properties.map((property) => [property.name, property]));
  for (const [name, property] of before) {
    const other = after.get(name);
    const at = spotOf(name, spot, property.schema, other?.schema);
    if (other) compareProperty(property, other, at, comparison);
    else {
      comparison.add(at, {
        kind: 'property-removed',
        keyword: 'properties',
        effect: 'lost',
        finding: `\`${name}\` was removed.`,
        old: describe(property.schema),
        pointers: { old: property.schema.pointer },
      });
    }
  }
  for (const [name, property] of after) {
    if (!before.has(name)) addProperty(property, spotOf(name, spot, property.schema), comparison);
  }
  compareAdditional(old, now, spot, comparison);
  compareNames(old, now, spot, comparison);
}

/** A read-only property is never part of a request, and a write-only property never part of a response. */
function spotOf(name: string, spot: Spot, schema: Schema, other: Schema = schema): Spot {
  const place = inside(spot.place, name);
  const read = schema.readOnly && other.readOnly;
  const written = schema.writeOnly && other.writeOnly;
  if (!read && !written) return { ...spot, place };
  const position = { request: spot.position.request && !read, response: spot.position.response && !written };
  return { place, position, settled: true };
}

function addProperty({ name, required, schema }: Property, spot: Spot, comparison: Comparison): void {
  comparison.add(spot, {
    kind: 'property-added',
    keyword: 'properties',
    effect: { request: required ? 'tighter' : 'gained', response: 'gained' },
    finding: `The ${required ? 'required' : 'optional'} ${schema.readOnly ? 'read-only ' : ''}property \`${name}\` was added.`,
    new: describe(schema),
    pointers: { new: schema.pointer },
  });
}

function compareProperty(old: Property, now: Property, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.schema.pointer, new: now.schema.pointer };
  if (old.required !== now.required) {
    comparison.add(spot, {
      kind: 'property-presence',
      keyword: 'required',
      effect: now.required ? 'tighter' : 'looser',
      finding: presence(old.name, now.required, spot),
      old: old.required ? 'required' : 'optional',
      new: now.required ? 'required' : 'optional',
      pointers,
    });
  }
  for (const [keyword, promise, was, is] of [
    ['x-echoes', 'that it echoes the request', old.echoes, now.echoes],
    ['x-present-when', 'of when it is present', old.presentWhen, now.presentWhen],
    ['x-unique', 'that its values are unique', old.unique, now.unique],
  ] as const) {
    if (was === is) continue;
    const finding =
      is === undefined
        ? `The promise ${promise} was removed.`
        : `The promise ${promise} was ${was === undefined ? 'added' : 'changed'}.`;
    const effect = was === undefined ? 'gained' : 'lost';
    const values = {
      ...(was === undefined ? {} : { old: String(was) }),
      ...(is === undefined ? {} : { new: String(is) }),
    };
    comparison.add(spot, { kind: 'promise', keyword, effect, finding, ...values, pointers });
  }
  compareSchema(old.schema, now.schema, spot, comparison);
}

/** Requests must or may hold the property; responses always or sometimes do. */
function presence(name: string, required: boolean, { position }: Spot): string {
  if (position.request || !position.response)
    return `\`${name}\` is ${required ? 'now required' : 'no longer required'}.`;
  return `\`${name}\` ${required ? 'is now always present' : 'may now be absent'}.`;
}

/** Additional properties: allowed, forbidden, or of a schema of their own. */
function compareAdditional(old: ObjectSchema, now: ObjectSchema, spot: Spot, comparison: Comparison): void {
  const at = { ...spot, place: inside(spot.place, '*') };
  const [was, is] = [old.additional, now.additional];
  const decides = (schema: Schema) => schema.kind === 'any' || schema.kind === 'never';
  if (!decides(was) && !decides(is)) compareSchema(was, is, at, comparison);
  if (was.kind === is.kind || (!decides(was) && !decides(is))) return;
  const tighter = is.kind === 'never' || was.kind === 'any';
  comparison.add(at, {
    kind: 'additional-properties',
    keyword: 'additionalProperties',
    // Code that reads a response ignores properties it does not know.
    effect: { request: tighter ? 'tighter' : 'looser', response: is.kind === 'any' ? 'gained' : 'tighter' },
    finding:
      is.kind === 'never'
        ? 'Additional properties are no longer allowed.'
        : 'The schema of additional properties changed.',
    old: describe(was),
    new: describe(is),
    pointers: { old: was.pointer, new: is.pointer },
  });
}

function compareNames(old: ObjectSchema, now: ObjectSchema, spot: Spot, comparison: Comparison): void {
  const at = { ...spot, place: inside(spot.place, '(names)') };
  const [was, is] = [old.propertyNames, now.propertyNames];
  if (was && is) compareSchema(was, is, at, comparison);
  if ((was && is) || (!was && !is)) return;
  comparison.add(at, {
    kind: 'constraint',
    keyword: 'propertyNames',
    effect: is ? 'tighter' : 'looser',
    finding: is ? 'Property names are now constrained.' : 'Property names are no longer constrained.',
    pointers: { old: (was ?? old).pointer, new: (is ?? now).pointer },
  });
}
