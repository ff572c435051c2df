import { asList } from '../../generate/spec/node.ts';
import { fromPointer, toPointer } from '../../generate/spec/pointer.ts';
import type { Difference } from '../difference/difference.ts';
import type { RedoclyChange } from './redocly.ts';

/** Redocly's verdicts: the differences that it calls breaking, and changes in what the model lacks. */
export interface RedoclyVerdicts {
  breaking: ReadonlySet<Difference>;
  others: RedoclyChange[];
}

/** Rules about names in generated code, which the comparison of types judges. */
const names = new Set(['operation-id-changed']);

/** Keywords without a meaning to callers. */
const silent = new Set(['openapi', '$schema', 'version']);

/** Assigns each change that Redocly reports to the differences between the models that it is about. */
export function joinRedocly(differences: readonly Difference[], changes: readonly RedoclyChange[]): RedoclyVerdicts {
  const old = index(differences, 'old');
  const now = index(differences, 'new');
  const breaking = new Set<Difference>();
  const others: RedoclyChange[] = [];
  for (const change of changes) {
    if (change.verdicts.some(({ ruleId }) => names.has(ruleId)) || isSilent(change)) continue;
    const about = [
      ...pointersOf(change, 'base').flatMap((pointer) => near(pointer, old, change)),
      ...pointersOf(change, 'revision').flatMap((pointer) => near(pointer, now, change)),
    ];
    const relevant = about.filter(({ effect }) => effect !== 'text');
    if (change.verdicts.length > 0) {
      for (const difference of relevant.filter(({ settled }) => !settled)) breaking.add(difference);
      if (relevant.length > 0) continue;
    } else if (about.length > 0) continue;
    if (!isSpelling(change)) others.push(change);
  }
  return { breaking, others };
}

/** Whether the model lacks it: webhooks, callbacks, styles of parameters, and parameters with `content`. */
function isBeyondModel({ path, verdicts }: RedoclyChange): boolean {
  if (/^#\/webhooks|\/callbacks\/|\/(parameters|headers)\/[^/]+\/content(\/|$)/.test(path)) return true;
  return verdicts.some(({ ruleId }) => ruleId === 'parameter-serialization-changed');
}

/** Members that the model has of operations and of the document. */
const held = new Set([
  ...[
    'summary',
    'description',
    'operationId',
    'tags',
    'parameters',
    'requestBody',
    'required',
    'deprecated',
    'security',
  ],
  ...['name', 'url', 'title', 'schema', 'content', 'headers', 'responses', 'servers'],
  ...['x-client-method', 'x-environment', 'x-refuses', 'x-codeSamples'],
]);
const heldTypes =
  /^(Operation|PathItem|Paths|Parameter|RequestBod|MediaType|Response|Header|Server|Security|Tag|Components|Named)/;

/** Whether the model has what changed and finds it equal: it is only written differently, or elsewhere. */
function isSpelling(change: RedoclyChange): boolean {
  if (isBeyondModel(change)) return false;
  if (isSchema(change) || /^#\/components\/securitySchemes|\/security(\/|$)/.test(change.path)) return true;
  if (change.kind !== 'modified' || change.typeName.startsWith('Security')) return heldTypes.test(change.typeName);
  return held.has(change.property ?? '');
}

function index(differences: readonly Difference[], side: 'old' | 'new'): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const difference of differences) {
    const pointer = difference.pointers[side];
    if (pointer !== undefined) found.set(pointer, [...(found.get(pointer) ?? []), difference]);
  }
  return found;
}

function isSilent({ typeName, property, base, revision }: RedoclyChange): boolean {
  const pointer = (revision ?? base)?.pointer ?? '';
  if (typeName.startsWith('Example') || pointer.startsWith('#/components/examples')) return true;
  return (typeName === 'Root' || typeName === 'Info') && property !== undefined && silent.has(property);
}

/** Pointers to the change. A change of `required` is about the properties that it gained or lost. */
function pointersOf(change: RedoclyChange, side: 'base' | 'revision'): string[] {
  const pointer = change[side]?.pointer.replace(/^#/, '');
  if (pointer === undefined) return [];
  if (change.property !== 'required' || !isSchema(change)) return [pointer];
  const [before, after] = [asList(change.base?.value), asList(change.revision?.value)];
  const moved = [...before.filter((name) => !after.includes(name)), ...after.filter((name) => !before.includes(name))];
  const schema = pointer.replace(/\/required$/, '');
  return moved.map((name) => `${schema}/properties${toPointer([String(name)])}`);
}

/** The differences at the pointer, or at its closest parent that has any: for a keyword of a schema, that schema. */
function near(pointer: string, differences: ReadonlyMap<string, Difference[]>, change: RedoclyChange): Difference[] {
  const tokens = fromPointer(pointer);
  const highest = isSchema(change) ? tokens.length - 2 : 1;
  for (let length = tokens.length; length >= Math.max(1, highest); length -= 1) {
    const found = differences.get(toPointer(tokens.slice(0, length)));
    if (!found) continue;
    const exact = found.filter(({ keyword }) => keyword === change.property);
    return exact.length > 0 ? exact : found;
  }
  return [];
}

function isSchema({ typeName, base, revision }: RedoclyChange): boolean {
  const pointer = (revision ?? base)?.pointer ?? '';
  return typeName.includes('Schema') || /\/(schemas\/|schema(\/|$))/.test(pointer);
}
