import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { inside, subject } from '../difference/place.ts';
import { annotate } from '../reading/notes.ts';
import type { Schema } from '../reading/schema.ts';
import { compareDiscriminator } from './compare-discriminator.ts';
import { asEnum, compareEnum } from './compare-enum.ts';
import { compareLimits } from './compare-limits.ts';
import { compareNotes } from './compare-notes.ts';
import { compareObject } from './compare-object.ts';
import { compareOther } from './compare-other.ts';
import { compareParts } from './compare-parts.ts';
import { addType } from './compare-type.ts';
import { compareUnion } from './compare-union.ts';

/**
 * Compares two schemas at the same place. A reference is compared by name only: each pair of components is compared once, on its own,
 * however often it is used.
 */
export function compareSchema(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const [was, is] = [whole(old, now, comparison.resolveOld(old)), whole(now, old, comparison.resolveNow(now))];
  compareNotes(was, is, spot, comparison);
  compareOther(was, is, spot, comparison);
  compareDiscriminator(was, is, spot, comparison);
  const values = () => compareValues(comparison.resolveOld(old), comparison.resolveNow(now), spot, comparison);
  if (old.kind === 'reference' && now.kind === 'reference' && comparison.same(old.name, now.name))
    compareNullable(old, now, spot, comparison);
  else comparison.once(`${keyOf(old)} ${keyOf(now)}`, values);
}

/** The parts of a schema have its pointer, too, but are of another kind. */
function keyOf({ kind, pointer, ...schema }: Schema): string {
  return `${kind} ${'name' in schema ? schema.name : pointer}`;
}

/** The schema with what the component that it names says beside its values, unless both schemas are references. */
function whole(schema: Schema, opposite: Schema, resolved: Schema): Schema {
  if (schema.kind !== 'reference' || opposite.kind === 'reference') return schema;
  return { ...schema, ...annotate(schema, resolved), other: { ...resolved.other, ...schema.other } };
}

/** Compares which values are valid. */
export function compareValues(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  compareNullable(old, now, spot, comparison);
  const [listed, listedNow] = [asEnum(old), asEnum(now)];
  if (listed && listedNow && (old.kind === 'enum' || now.kind === 'enum'))
    compareEnum(listed, listedNow, spot, comparison);
  else if (old.kind === 'intersection' || now.kind === 'intersection') compareParts(old, now, spot, comparison);
  else if (old.kind === 'union' || now.kind === 'union') compareUnion(old, now, spot, comparison);
  else if (old.kind === 'object' && now.kind === 'object') compareObject(old, now, spot, comparison);
  else if (describeKind(old) !== describeKind(now)) addType(old, now, spot, comparison);
  else compareLimits(old, now, spot, comparison);
  if (old.kind !== 'array' || now.kind !== 'array') return;
  compareSchema(old.items, now.items, { ...spot, place: inside(spot.place, '[]') }, comparison);
  for (let index = 0; index < Math.max(old.prefix.length, now.prefix.length); index += 1) {
    const at = { ...spot, place: inside(spot.place, `[${index}]`) };
    compareSchema(old.prefix[index] ?? old.items, now.prefix[index] ?? now.items, at, comparison);
  }
}

/** The kind, with `integer` apart from `number`. */
function describeKind(schema: Schema): string {
  return schema.kind === 'number' && schema.integer ? 'integer' : schema.kind;
}

function compareNullable(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  if (old.nullable === now.nullable) return;
  comparison.add(spot, {
    kind: 'nullable',
    keyword: 'type',
    effect: now.nullable ? 'looser' : 'tighter',
    finding: `${subject(spot.place)} ${now.nullable ? 'may now be' : 'is no longer'} null.`,
    old: describe(old),
    new: describe(now),
    pointers: { old: old.pointer, new: now.pointer },
  });
}

const anywhere = { place: { scope: '', path: '' }, position: { request: true, response: true } };

/** Whether two schemas differ in prose only. References are compared by name elsewhere. */
export function means(was: Schema, is: Schema, comparison: Comparison): boolean {
  if (was.kind === 'reference' && is.kind === 'reference') return false;
  return comparison.try(was, is, (trial) => {
    compareSchema(was, is, anywhere, trial);
    return trial.renames.size === 0 && trial.differences.every(({ effect }) => effect === 'text');
  });
}
