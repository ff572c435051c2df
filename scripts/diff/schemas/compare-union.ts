import type { Schema } from '../../generate/model/schema.ts';
import { Comparison, type Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { compareDiscriminator } from './compare-discriminator.ts';
import { compareSchema } from './compare-schema.ts';
import { isOpen } from './open-values.ts';

const types: ReadonlySet<Schema['kind']> = new Set(['array', 'boolean', 'null', 'number', 'object', 'string']);

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
      const finding = `The variant ${describe(is)} was added.`;
      comparison.add(spot, {
        kind: 'variant-added',
        keyword: 'anyOf',
        effect: 'looser',
        settled: true,
        finding,
        new: describe(is),
        pointers,
      });
    } else if (was) {
      const finding = `The variant ${describe(was)} was removed.`;
      comparison.add(spot, {
        kind: 'variant-removed',
        keyword: 'anyOf',
        effect: 'tighter',
        settled: true,
        finding,
        old: describe(was),
        pointers,
      });
    }
  }
  if (old.kind !== 'union' || now.kind !== 'union') return;
  if (old.mode !== now.mode && before.length > 1 && !(areApart(before) && areApart(after))) {
    const [finding, effect] =
      now.mode === 'anyOf'
        ? ['A value may now match several variants.', 'looser' as const]
        : ['A value must now match exactly one variant.', 'tighter' as const];
    // A reader can still get only values of the same variants.
    comparison.add(spot, {
      kind: 'constraint',
      keyword: now.mode,
      effect: { request: effect, response: 'gained' },
      settled: true,
      finding,
      pointers,
    });
  }
  compareDiscriminator(old, now, spot, comparison);
}

/** Whether no value can match two variants, because each is of another type. */
function areApart(all: readonly Schema[]): boolean {
  const apart = new Set(all.flatMap(({ kind }) => (types.has(kind) ? [kind] : [])));
  return apart.size === all.length;
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
function pair(
  before: readonly Schema[],
  after: readonly Schema[],
  comparison: Comparison,
): [Schema | undefined, Schema | undefined][] {
  const left = [...before];
  const right = [...after];
  const pairs: [Schema | undefined, Schema | undefined][] = [];
  const tests: ((was: Schema, is: Schema) => boolean)[] = [
    (was, is) => was.kind === 'reference' && is.kind === 'reference' && was.name === is.name,
    (was, is) => means(was, is, comparison),
    (was, is) => was.kind === 'reference' && is.kind === 'reference' && comparison.same(was.name, is.name),
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

/** Whether the two differ in prose only. */
function means(was: Schema, is: Schema, comparison: Comparison): boolean {
  if (was.kind === 'reference' && is.kind === 'reference') return false;
  const trial = new Comparison(comparison.sides.old, comparison.sides.now);
  compareSchema(was, is, { place: { scope: '', path: '' }, position: { request: true, response: true } }, trial);
  return trial.renames.size === 0 && trial.differences.every(({ effect }) => effect === 'text');
}
