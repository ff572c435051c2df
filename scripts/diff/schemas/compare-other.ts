import type { Json } from '../../generate/spec/node.ts';
import { canonicalText, plain } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { show } from '../difference/describe.ts';
import type { Difference, Effect } from '../difference/difference.ts';
import type { Schema } from '../reading/schema.ts';

/** Keywords that can only exclude values: adding one allows fewer, removing it allows more. */
const assertions = new Set([
  ...['not', 'if', 'contains', 'maxContains', 'dependentRequired', 'dependentSchemas', 'dependencies'],
  ...['additionalItems', 'unevaluatedItems'],
]);

/** Keywords that say something only beside another. */
const companions = new Map([
  ['then', 'if'],
  ['else', 'if'],
  ['minContains', 'contains'],
]);

/** Compares the constraints that have no shape of their own. A change that cannot be weighed is major. */
export function compareOther(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  for (const keyword of new Set([...Object.keys(old.other), ...Object.keys(now.other)])) {
    const [was, is] = [read(old, keyword), read(now, keyword)];
    const isSilent = companions.has(keyword) && (was === undefined || is === undefined);
    if (isSilent && !(hasCompanion(old, keyword) && hasCompanion(now, keyword))) continue;
    if (canonicalText(was) === canonicalText(is)) continue;
    const pointers = { old: old.pointer, new: now.pointer };
    const [before, after] = [show(was), show(is)];
    const values = {
      ...(before === undefined ? {} : { old: before }),
      ...(after === undefined ? {} : { new: after }),
    };
    comparison.add(spot, { ...weigh(keyword, was, is), keyword, ...values, pointers });
  }
}

function hasCompanion(schema: Schema, keyword: string): boolean {
  return (companions.get(keyword) ?? '') in schema.other;
}

/** A keyword that allows everything says nothing. */
function read({ other }: Schema, keyword: string): Json | undefined {
  const value = plain(other[keyword]);
  if (keyword.startsWith('unevaluated') && value === true) return undefined;
  return value;
}

function weigh(
  keyword: string,
  was: Json | undefined,
  is: Json | undefined,
): Pick<Difference, 'kind' | 'effect' | 'finding'> {
  const verb = was === undefined ? 'was added' : is === undefined ? 'was removed' : 'changed';
  const finding = `\`${keyword}\` ${verb}.`;
  if (keyword === 'x-extensible-enum') return weighExtensible(was, is);
  const change: Effect | undefined = was === undefined ? 'tighter' : is === undefined ? 'looser' : undefined;
  if (change && assertions.has(keyword)) return { kind: 'constraint', effect: change, finding };
  // Code that reads a response ignores properties it does not know.
  if (change && keyword === 'unevaluatedProperties')
    return { kind: 'constraint', effect: { request: change, response: 'gained' }, finding };
  const effect = weighRequired(keyword, was, is);
  if (effect) return { kind: 'constraint', effect, finding };
  return {
    kind: 'unweighed',
    effect: 'other',
    finding: `${finding} The change cannot be weighed, so it counts as breaking.`,
  };
}

/** `dependentRequired` with more names allows less. */
function weighRequired(keyword: string, was: Json | undefined, is: Json | undefined): Effect | undefined {
  if (keyword !== 'dependentRequired') return undefined;
  const pairs = (value: Json | undefined) =>
    Object.entries((value ?? {}) as { [name: string]: string[] }).flatMap(([name, others]) =>
      Array.isArray(others) ? others.map((other) => JSON.stringify([name, other])) : [],
    );
  const [before, after] = [pairs(was), pairs(is)];
  if (before.every((pair) => after.includes(pair))) return 'tighter';
  return after.every((pair) => before.includes(pair)) ? 'looser' : undefined;
}

/** The values known today; readers have to expect others. */
function weighExtensible(was: Json | undefined, is: Json | undefined): Pick<Difference, 'kind' | 'effect' | 'finding'> {
  const values = (value: Json | undefined) => (Array.isArray(value) ? value.map((item) => JSON.stringify(item)) : []);
  const [before, after] = [values(was), values(is)];
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if (was === undefined || is === undefined)
    return { kind: 'constraint', effect: 'gained', finding: `The known values were ${is ? 'added' : 'removed'}.` };
  if (removed.length > 0)
    return {
      kind: 'enum-value-removed',
      effect: { request: 'tighter', response: 'gained' },
      finding: `The known values no longer include ${removed.join(', ')}.`,
    };
  if (added.length > 0)
    return { kind: 'enum-value-added', effect: 'gained', finding: `The known values now include ${added.join(', ')}.` };
  return { kind: 'text', effect: 'text', finding: 'The order of the known values changed.' };
}
