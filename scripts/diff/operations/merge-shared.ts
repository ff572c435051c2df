import type { Difference } from '../difference/difference.ts';
import { union } from '../reading/position.ts';

const nouns: Record<string, string> = {
  responses: 'response',
  parameters: 'parameter',
  requestBodies: 'request body',
  headers: 'header',
  callbacks: 'callback',
};

/**
 * Merges differences in what several operations share into one each: in a component, in a parameter of a path, or in the security of the
 * whole document. The comparison found them once per operation.
 */
export function mergeShared(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { kind, keyword, place, pointers, finding } = difference;
    const shared = sharedName(difference) !== undefined;
    const key = shared ? JSON.stringify([kind, keyword, pointers, finding, place.path]) : String(groups.size);
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = sharedName(first);
    // A component that only one operation uses is named after that operation.
    if (name === undefined || (group.length === 1 && name !== 'security')) return [first];
    const place = { scope: name, path: first.place.path };
    const position = group.map((difference) => difference.position).reduce(union);
    return [{ ...first, place, position, scopes: group.map((difference) => difference.place.scope) }];
  });
}

/** The name of a shared part; nothing for a part of one operation. */
function sharedName({ pointers, place }: Difference): string | undefined {
  const pointer = pointers.new ?? pointers.old ?? '';
  if (pointer === '/security') return 'security';
  const [, section, name] =
    /^\/components\/(responses|parameters|requestBodies|headers|callbacks)\/([^/]+)/.exec(pointer) ?? [];
  if (section !== undefined) return `${nouns[section]} ${name}`;
  // `GET /books/{id} · path id` without the method.
  return /^\/paths\/[^/]+\/parameters\//.test(pointer) ? place.scope.replace(/^\S+ /, '') : undefined;
}
