import type { Json, Node } from '../../generate/spec/node.ts';
import type { Comparison, Spot } from './comparison.ts';
import { showBoth } from './describe.ts';

/** Members that only people or tools read. Extensions are others. */
const prose = new Set(['externalDocs', 'contact', 'license', 'termsOfService', 'summary', 'tags', 'kind', 'parent']);

/** Compares the members of an object that no other function knows. A change that cannot be weighed is major. */
export function compareRest(
  old: Node,
  now: Node,
  known: ReadonlySet<string>,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  for (const keyword of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (known.has(keyword) || keyword === '$ref') continue;
    const [was, is] = [old[keyword], now[keyword]];
    if (canonicalText(was) === canonicalText(is)) continue;
    const verb = was === undefined ? 'was added' : is === undefined ? 'was removed' : 'changed';
    const isText =
      prose.has(keyword) || keyword.startsWith('x-') || canonicalText(plain(was)) === canonicalText(plain(is));
    const [before, after] = showBoth(was, is);
    comparison.add(spot, {
      kind: isText ? 'text' : 'unweighed',
      keyword,
      effect: isText ? 'text' : 'other',
      finding: `\`${keyword}\` ${verb}.${isText ? '' : ' The change cannot be weighed, so it counts as breaking.'}`,
      ...(before === undefined ? {} : { old: before }),
      ...(after === undefined ? {} : { new: after }),
      pointers,
    });
  }
}

const annotations = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  '$comment',
  'default',
  'deprecated',
]);

/** The value without what only people read. Names of properties are kept. */
export function plain(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, member]) => !(key.startsWith('x-') || (annotations.has(key) && !isSchema(member))),
  );
  return Object.fromEntries(entries.map(([key, member]) => [key, plain(member) ?? null]));
}

/** A property that has the name of an annotation holds a schema. */
function isSchema(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && ('type' in value || '$ref' in value);
}

/** The value as text, with members in one order, and lists whose order has no meaning sorted. */
export function canonicalText(value: Json | undefined): string {
  return JSON.stringify(sorted(value)) ?? '';
}

const sets = new Set(['required', 'enum', 'type']);

function sorted(value: Json | undefined, key = ''): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item) ?? null);
    return sets.has(key) ? items.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member, name) ?? null]));
}
