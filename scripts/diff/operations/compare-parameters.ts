import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import { canonicalText, compareRest } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import type { Operation, Parameter } from '../reading/api.ts';
import { compareSchema } from '../schemas/compare-schema.ts';

/** Compares the parameters of an operation, paired by location and name; those of the path by position. */
export function compareParameters(old: Operation, now: Operation, comparison: Comparison): void {
  const after = new Map(now.parameters.map((parameter) => [identify(parameter, now), parameter]));
  for (const parameter of old.parameters) {
    const other = after.get(identify(parameter, old));
    after.delete(identify(parameter, old));
    const spot = spotOf(other ?? parameter, now);
    if (other) compareParameter(parameter, other, spot, comparison);
    else {
      comparison.add(spot, {
        kind: 'parameter-removed',
        keyword: 'parameters',
        effect: 'lost',
        finding: `The ${parameter.in} parameter \`${parameter.name}\` was removed.`,
        old: describe(parameter.schema),
        pointers: { old: parameter.pointer },
      });
    }
  }
  for (const parameter of after.values()) {
    comparison.add(spotOf(parameter, now), {
      kind: 'parameter-added',
      keyword: 'parameters',
      effect: parameter.required ? 'tighter' : 'gained',
      finding: `The ${parameter.required ? 'required' : 'optional'} ${parameter.in} parameter \`${parameter.name}\` was added.`,
      new: describe(parameter.schema),
      pointers: { new: parameter.pointer },
    });
  }
}

function spotOf(parameter: Parameter, { scope, sent }: Operation): Spot {
  return { place: { scope: `${scope} · ${parameter.in} ${parameter.name}`, path: '' }, position: sent };
}

function identify(parameter: Parameter, { path }: Operation): string {
  if (parameter.in !== 'path')
    return `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  return `path ${names.includes(parameter.name) ? names.indexOf(parameter.name) : parameter.name}`;
}

const known = new Set([
  ...['name', 'in', 'required', 'description', 'deprecated', 'schema', 'content', 'style', 'explode', 'allowReserved'],
  ...['allowEmptyValue', 'example', 'examples'],
]);

/** Compares a parameter, or a header of a response, that both documents have. */
export function compareParameter(old: Parameter, now: Parameter, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  const isHeader = now.node.in === undefined;
  if (old.required !== now.required) {
    const noun = isHeader ? 'header' : 'parameter';
    comparison.add(spot, {
      kind: `${noun}-presence`,
      keyword: 'required',
      effect: now.required ? 'tighter' : 'looser',
      finding: isHeader
        ? `The header ${now.required ? 'is now always present' : 'may now be absent'}.`
        : `The parameter is ${now.required ? 'now' : 'no longer'} required.`,
      pointers,
    });
  }
  if (old.serialization !== now.serialization && showsStyle(old, now, comparison)) {
    const values = { old: old.serialization, new: now.serialization };
    const finding = 'The value is serialized differently.';
    comparison.add(spot, { kind: 'serialization', keyword: 'style', effect: 'other', finding, ...values, pointers });
  }
  const [empty, emptyNow] = [old, now].map(({ node }) => node.allowEmptyValue === true);
  if (empty !== emptyNow) {
    const finding = `The value may ${emptyNow ? 'now' : 'no longer'} be empty.`;
    const effect = emptyNow ? 'looser' : 'tighter';
    comparison.add(spot, { kind: 'constraint', keyword: 'allowEmptyValue', effect, finding, pointers });
  }
  compareProse('description', old.node.description, now.node.description, spot, pointers, comparison);
  compareDeprecated(old.node.deprecated === true, now.node.deprecated === true, spot, pointers, comparison);
  const examples = [old, now].map(({ node }) => canonicalText([node.example ?? null, node.examples ?? null]));
  if (examples[0] !== examples[1]) {
    const finding = 'The examples changed.';
    comparison.add(spot, { kind: 'example', keyword: 'examples', effect: 'text', finding, pointers });
  }
  compareRest(old.node, now.node, known, spot, pointers, comparison);
  compareSchema(old.schema, now.schema, spot, comparison);
}

/** Whether a value can show its style: `explode` has no effect on a plain string. */
function showsStyle(old: Parameter, now: Parameter, comparison: Comparison): boolean {
  const [before, after] = [old.serialization.split(', '), now.serialization.split(', ')];
  const changed = [...before, ...after].filter((word) => !(before.includes(word) && after.includes(word)));
  if (changed.some((word) => word !== 'exploded')) return true;
  return [comparison.resolveOld(old.schema), comparison.resolveNow(now.schema)].some(
    ({ kind }) => !['boolean', 'enum', 'null', 'number', 'string'].includes(kind),
  );
}
