import { asList, asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { canonicalText, plain } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { showBoth } from '../difference/describe.ts';
import type { Difference, Effect } from '../difference/difference.ts';
import type { Schema } from '../reading/schema.ts';
import { weighSubschemas } from './weigh-subschemas.ts';

/** Keywords that can only exclude values: adding one allows fewer, removing it allows more. */
const assertions = new Set([
  ...['not', 'if', 'contains', 'minContains', 'maxContains', 'dependentRequired', 'dependentSchemas', 'dependencies'],
  ...['additionalItems', 'unevaluatedItems'],
]);

/** Compares the constraints that have no shape of their own. A change that cannot be weighed is major. */
export function compareOther(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const [before, after] = [effective(old.other), effective(now.other)];
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [plain(before[keyword]), plain(after[keyword])];
    if (canonicalText(was) === canonicalText(is)) continue;
    const pointers = { old: old.pointer, new: now.pointer };
    const [shown, shownNow] = showBoth(was, is);
    const values = {
      ...(shown === undefined ? {} : { old: shown }),
      ...(shownNow === undefined ? {} : { new: shownNow }),
    };
    // With a maximum, more items that match may be too many.
    const isCapped = keyword === 'contains' && [before, after].some((one) => 'maxContains' in one);
    const effect =
      isCapped || was === undefined || is === undefined ? undefined : weighSubschemas(keyword, was, is, comparison);
    const weighed = effect
      ? { kind: 'constraint' as const, effect, finding: `\`${keyword}\` changed.` }
      : weigh(keyword, was, is);
    comparison.add(spot, { ...weighed, keyword, ...values, pointers });
  }
}

/** The keywords that constrain something. `if`, `then` and `else` are one constraint, under `if` (JSON Schema 2020-12, section 10.2.2). */
function effective({ if: condition, then: consequence, else: otherwise, ...other }: Node): Node {
  if (condition !== undefined && (consequence !== undefined || otherwise !== undefined))
    other.if = [condition, consequence ?? true, otherwise ?? true];
  if (other.contains === undefined || other.minContains === 1) delete other.minContains;
  if (other.contains === undefined) delete other.maxContains;
  for (const keyword of ['unevaluatedProperties', 'unevaluatedItems'] as const)
    if (other[keyword] === true) delete other[keyword];
  return other;
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
  if (change && assertions.has(keyword) && keyword !== 'minContains')
    return { kind: 'constraint', effect: change, finding };
  // Code that reads a response ignores properties it does not know.
  if (change && keyword === 'unevaluatedProperties')
    return { kind: 'constraint', effect: { request: change, response: 'gained' }, finding };
  const effect = weighChange(keyword, was, is);
  if (effect) return { kind: 'constraint', effect, finding };
  return {
    kind: 'unweighed',
    effect: 'other',
    finding: `${finding} The change cannot be weighed, so it counts as breaking.`,
  };
}

/** What the change of a value means, where that can be told. */
function weighChange(keyword: string, was: Json | undefined, is: Json | undefined): Effect | undefined {
  if (keyword === 'minContains') return Number(is ?? 1) > Number(was ?? 1) ? 'tighter' : 'looser';
  if (keyword === 'maxContains') return Number(is) < Number(was) ? 'tighter' : 'looser';
  if (keyword === 'dependentRequired') return weighSets(requiredPairs(was), requiredPairs(is));
  if (keyword !== 'if') return undefined;
  const [before, after] = [asList(was), asList(is)];
  return canonicalText(before[0]) === canonicalText(after[0])
    ? weighSets(branches(before), branches(after))
    : undefined;
}

/** More constraints allow less. */
function weighSets(before: readonly string[], after: readonly string[]): Effect | undefined {
  if (before.every((one) => after.includes(one))) return 'tighter';
  return after.every((one) => before.includes(one)) ? 'looser' : undefined;
}

function requiredPairs(value: Json | undefined): string[] {
  return Object.entries(asNode(value)).flatMap(([name, others]) =>
    asList(others).map((other) => JSON.stringify([name, other])),
  );
}

/** `then` and `else` of a condition, without those that allow anything. */
function branches(condition: readonly Json[]): string[] {
  return condition.flatMap((schema, index) => (schema === true ? [] : [`${index} ${canonicalText(schema)}`]));
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
