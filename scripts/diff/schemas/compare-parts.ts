import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import type { Schema } from '../reading/schema.ts';
import { flatten } from '../values/flatten.ts';
import { compareOther } from './compare-other.ts';
import { compareSchema, compareValues, means } from './compare-schema.ts';
import { addType } from './compare-type.ts';

/** Compares the parts of an intersection: pairwise if they match, merged into one schema if that is possible, or else what is left of them. */
export function compareParts(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const [before, after] = [partsOf(old), partsOf(now)];
  if (sameShapes(before, after, comparison)) {
    for (const [index, part] of before.entries()) compareSchema(part, after[index] ?? part, spot, comparison);
    return;
  }
  const oldWhole = flatten(old, (schema) => comparison.resolveOld(schema));
  const newWhole = flatten(now, (schema) => comparison.resolveNow(schema));
  if (oldWhole && newWhole) compareWholes({ ...oldWhole, nullable: false }, { ...newWhole, nullable: false });
  else compareRest();

  function compareWholes(was: Schema, is: Schema): void {
    compareOther(
      old.kind === 'intersection' ? was : { ...was, other: {} },
      now.kind === 'intersection' ? is : { ...is, other: {} },
      spot,
      comparison,
    );
    compareValues(was, is, spot, comparison);
  }

  /** Compares what remains without the parts that both sides have. */
  function compareRest(): void {
    const rest = [...after];
    const gone = before.filter((part) => {
      const same = rest.findIndex((other) => isSame(part, other, comparison));
      if (same >= 0) rest.splice(same, 1);
      return same < 0;
    });
    const [was, ...moreWas] = gone;
    const [is, ...moreIs] = rest;
    if (was && is && moreWas.length === 0 && moreIs.length === 0) compareSchema(was, is, spot, comparison);
    else if (gone.length > 0 && rest.length > 0) addType(old, now, spot, comparison);
    else for (const part of [...gone, ...rest]) comparePart(part, gone.length === 0);
  }

  /** Compares a part that one side lacks. An object without constraints of its own stands for a missing one. */
  function comparePart(part: Schema, added: boolean): void {
    const whole = flatten(part, (schema) => (added ? comparison.resolveNow(schema) : comparison.resolveOld(schema)));
    if (whole?.kind === 'object') {
      const open: Schema = { ...whole, kind: 'object', properties: [], patterns: [], other: {} };
      const empty = { ...open, additional: { ...open, kind: 'any' } } as Schema;
      if (added) compareValues(empty, whole, spot, comparison);
      else compareValues(whole, empty, spot, comparison);
      return;
    }
    comparison.add(spot, {
      kind: 'constraint',
      keyword: 'allOf',
      effect: added ? 'tighter' : 'looser',
      finding: `A constraint was ${added ? 'added' : 'removed'}.`,
      [added ? 'new' : 'old']: describe(part),
      pointers: { old: old.pointer, new: now.pointer },
    });
  }
}

function partsOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'intersection' ? schema.parts : [schema];
}

function sameShapes(before: readonly Schema[], after: readonly Schema[], comparison: Comparison): boolean {
  if (before.length !== after.length) return false;
  return before.every((part, index) => {
    const other = after[index];
    if (other?.kind !== part.kind) return false;
    return part.kind !== 'reference' || other.kind !== 'reference' || comparison.same(part.name, other.name);
  });
}

function isSame(part: Schema, other: Schema, comparison: Comparison): boolean {
  if (part.kind === 'reference' && other.kind === 'reference') return comparison.same(part.name, other.name);
  return means(part, other, comparison);
}
