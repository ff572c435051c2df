import type { Comparison, Spot } from '../difference/comparison.ts';
import { describePart } from '../difference/describe.ts';
import type { Schema } from '../reading/schema.ts';
import { overlaps } from '../values/overlap.ts';
import { compareSchema, means } from './compare-schema.ts';
import { isIncluded, isIncluding } from './compare-type.ts';
import { isOpen } from './open-values.ts';

type Pair = [Schema | undefined, Schema | undefined];

/** Compares two unions. The order of variants has no meaning; any other schema is a union of one. */
export function compareUnion(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const before = variants(old);
  const after = variants(now);
  const open = isOpen(before) && isOpen(after);
  const pairs = pair(before, after, comparison);
  const pointers = { old: old.pointer, new: now.pointer };
  for (const [was, is] of pairs) {
    if (was && is) compareVariant(was, is, spot, comparison, open);
    else if (is) {
      if (before.some((other) => isIncluding(other, is, comparison))) continue;
      const finding = `The variant \`${describePart(is)}\` was added.`;
      comparison.add(spot, {
        kind: 'variant-added',
        keyword: 'anyOf',
        effect: 'looser',
        finding,
        new: describePart(is),
        pointers,
      });
    } else if (was) {
      if (after.some((other) => isIncluded(was, other, comparison))) continue;
      const finding = `The variant \`${describePart(was)}\` was removed.`;
      comparison.add(spot, {
        kind: 'variant-removed',
        keyword: 'anyOf',
        effect: 'tighter',
        finding,
        old: describePart(was),
        pointers,
      });
    }
  }
  compareMode(old, now, pairs, spot, comparison);
}

/** Compares how many variants a value may match. */
function compareMode(old: Schema, now: Schema, pairs: readonly Pair[], spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  const [resolveOld, resolveNow] = [
    (schema: Schema) => comparison.resolveOld(schema),
    (schema: Schema) => comparison.resolveNow(schema),
  ];
  const before = old.kind === 'union' && old.mode === 'oneOf';
  const after = now.kind === 'union' && now.mode === 'oneOf';
  const kept = pairs.filter(([was, is]) => was && is);
  const side = (list: readonly Pair[], index: 0 | 1) => list.flatMap((pair) => pair[index] ?? []);
  const fresh = pairs.filter(([was]) => !was);
  const gone = pairs.filter(([, is]) => !is);
  const anyOf = (schema: Schema) => schema.kind === 'union' && schema.mode === 'anyOf';
  if (
    after &&
    (meet(side(kept, 1), side(fresh, 1), resolveNow) || (anyOf(old) && anyOverlap(side(kept, 1), resolveNow)))
  ) {
    const finding = 'A value that matches several variants of the `oneOf` is not valid.';
    comparison.add(spot, { kind: 'constraint', keyword: 'oneOf', effect: 'tighter', finding, pointers });
  } else if (before && (anyOf(now) ? anyOverlap(variants(old), resolveOld) : includedTwice(side(gone, 0)))) {
    const finding = 'A value that matches several variants is now valid.';
    const effect = { request: 'looser', response: 'gained' } as const;
    comparison.add(spot, { kind: 'constraint', keyword: 'oneOf', effect, finding, pointers });
  }

  /** Whether the schema that is left includes a variant that is gone, whose values matched both. */
  function includedTwice(all: readonly Schema[]): boolean {
    return all.some((one) => isIncluded(one, now, comparison));
  }
}

function meet(left: readonly Schema[], right: readonly Schema[], resolve: (schema: Schema) => Schema): boolean {
  return left.some((one) => right.some((other) => overlaps(one, other, resolve)));
}

/** Whether some value matches two of the schemas. */
function anyOverlap(all: readonly Schema[], resolve: (schema: Schema) => Schema): boolean {
  return all.some((one, index) => all.some((other, at) => at > index && overlaps(one, other, resolve, true)));
}

function variants(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.variants : [schema];
}

function compareVariant(was: Schema, is: Schema, spot: Spot, comparison: Comparison, open: boolean): void {
  const compare = () => compareSchema(was, is, spot, comparison);
  if (open) comparison.asOpen(compare);
  else compare();
}

/** Pairs variants: first those that are the same component or mean the same, then those of the same kind. */
function pair(before: readonly Schema[], after: readonly Schema[], comparison: Comparison): Pair[] {
  const left = [...before];
  const right = [...after];
  const pairs: Pair[] = [];
  const tests: ((was: Schema, is: Schema) => boolean)[] = [
    (was, is) => was.kind === 'reference' && is.kind === 'reference' && was.name === is.name,
    (was, is) => means(was, is, comparison),
    (was, is) => was.kind === 'reference' && is.kind === 'reference' && comparison.same(was.name, is.name),
    (was, is) => isIncluded(was, is, comparison) || isIncluding(was, is, comparison),
    (was, is) => was.kind !== 'reference' && was.kind === is.kind,
  ];
  for (const fits of tests) {
    for (const was of [...left]) {
      const is = right.find((candidate) => fits(was, candidate));
      if (!is) continue;
      pairs.push([was, is]);
      left.splice(left.indexOf(was), 1);
      right.splice(right.indexOf(is), 1);
    }
  }
  return [
    ...pairs,
    ...left.map((was) => [was, undefined] as [Schema, undefined]),
    ...right.map((is) => [undefined, is] as [undefined, Schema]),
  ];
}
