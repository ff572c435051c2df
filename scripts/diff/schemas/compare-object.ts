import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { inside } from '../difference/place.ts';
import { isRead, isSent, narrow } from '../reading/position.ts';
import type { ObjectShape, Property, Schema } from '../reading/schema.ts';
import { compareLimits } from './compare-limits.ts';
import { compareSchema } from './compare-schema.ts';
import { isIncluding } from './compare-type.ts';

type ObjectSchema = Schema & ObjectShape;

/** Compares two objects property by property. The order of properties has no meaning. */
export function compareObject(old: ObjectSchema, now: ObjectSchema, spot: Spot, comparison: Comparison): void {
  compareLimits(old, now, spot, comparison);
  const before = new Map(old.properties.map((property) => [property.name, property]));
  const after = new Map(now.properties.map((property) => [property.name, property]));
  for (const [name, property] of before) {
    const other = after.get(name);
    const at = spotOf(name, spot, comparison, property.schema, other?.schema);
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
    if (!before.has(name))
      addProperty(property, old.additional, spotOf(name, spot, comparison, undefined, property.schema), comparison);
  }
  comparePatterns(old, now, spot, comparison);
  compareAdditional(old, now, spot, comparison);
  compareNames(old, now, spot, comparison);
}

/** A read-only property is never part of a request, and a write-only property never part of a response. */
function spotOf(name: string, { place, position }: Spot, comparison: Comparison, old?: Schema, now?: Schema): Spot {
  const both = [old && comparison.resolveOld(old), now && comparison.resolveNow(now)].filter(
    (schema) => schema !== undefined,
  );
  const own = [old, now].filter((schema) => schema !== undefined);
  const every = (keyword: 'readOnly' | 'writeOnly') =>
    both.every((schema, index) => schema[keyword] || own[index]?.[keyword] === true);
  const access = { readOnly: every('readOnly'), writeOnly: every('writeOnly') };
  return { place: inside(place, name), position: narrow(position, access) };
}

/** `before` is the schema that the property had as an additional one. */
function addProperty({ name, required, schema }: Property, before: Schema, spot: Spot, comparison: Comparison): void {
  const wasConstrained = before.kind !== 'any' && before.kind !== 'never' && !isIncluding(before, schema, comparison);
  comparison.add(spot, {
    kind: 'property-added',
    keyword: 'properties',
    effect: wasConstrained ? 'other' : { request: required ? 'tighter' : 'gained', response: 'gained' },
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
  compareSchema(old.schema, now.schema, spot, comparison);
  if (old.required && now.required) demandWritable(old, now, spot, comparison);
}

/** A required property that is no longer read-only has to be sent. */
function demandWritable(old: Property, now: Property, spot: Spot, comparison: Comparison): void {
  if (!old.schema.readOnly || now.schema.readOnly) return;
  const difference = comparison.differences.findLast(
    ({ keyword, place }) => keyword === 'readOnly' && place === spot.place,
  );
  if (difference) difference.effect = { request: 'tighter', response: 'none' };
}

/** Requests must or may hold the property; responses always or sometimes do. */
function presence(name: string, required: boolean, { position }: Spot): string {
  if (isSent(position) || !isRead(position))
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
  // Code that reads a response ignores properties that it does not know, but not the values of a map.
  const response = was.kind === 'never' ? 'gained' : tighter ? 'tighter' : 'looser';
  comparison.add(at, {
    kind: 'additional-properties',
    keyword: 'additionalProperties',
    effect: { request: tighter ? 'tighter' : 'looser', response },
    finding:
      is.kind === 'never'
        ? 'Additional properties are no longer allowed.'
        : 'The schema of additional properties changed.',
    old: describe(was),
    new: describe(is),
    pointers: { old: was.pointer, new: is.pointer },
  });
}

/** Compares the schemas of properties whose names match a pattern. */
function comparePatterns(old: ObjectSchema, now: ObjectSchema, spot: Spot, comparison: Comparison): void {
  const after = new Map(now.patterns.map(({ pattern, schema }) => [pattern, schema]));
  const before = new Map(old.patterns.map(({ pattern, schema }) => [pattern, schema]));
  for (const pattern of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(pattern), after.get(pattern)];
    const at = { ...spot, place: inside(spot.place, `/${pattern}/`) };
    if (was && is) {
      compareSchema(was, is, at, comparison);
      continue;
    }
    const closed = (was ? now : old).additional.kind === 'never';
    const tighter = (is !== undefined) !== closed;
    const common = { kind: 'additional-properties', keyword: 'patternProperties' } as const;
    comparison.add(at, {
      ...common,
      effect: { request: tighter ? 'tighter' : 'looser', response: is ? 'gained' : closed ? 'lost' : 'looser' },
      finding: `The pattern \`${pattern}\` for property names was ${is ? 'added' : 'removed'}.`,
      pointers: { old: (was ?? old).pointer, new: (is ?? now).pointer },
    });
  }
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
