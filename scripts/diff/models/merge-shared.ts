import type { Difference } from './difference.ts';

const nouns: Record<string, string> = {
  responses: 'response',
  parameters: 'parameter',
  requestBodies: 'request body',
  headers: 'header',
};

/**
 * What many operations share is written once, and a change inside it is one change: that of a component, of a parameter of a path, or of
 * the security of the whole document. Every operation has met it, so here those become one.
 */
export function mergeShared(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { kind, keyword, place, pointers, finding } = difference;
    const shared = sharedName(difference) !== undefined;
    const key = shared ? JSON.stringify([kind, keyword, pointers, finding, place.path]) : String(groups.size);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = sharedName(first);
    // A component that one operation uses goes by that operation.
    if (name === undefined || (group.length === 1 && name !== 'security')) return [first];
    const place = { scope: name, path: first.place.path };
    const position = {
      request: group.some((difference) => difference.position.request),
      response: group.some((difference) => difference.position.response),
    };
    return [{ ...first, place, position, scopes: group.map((difference) => difference.place.scope) }];
  });
}

/** What a shared part goes by; nothing for what stands at one operation. */
function sharedName({ pointers, place }: Difference): string | undefined {
  const pointer = pointers.new ?? pointers.old ?? '';
  if (pointer === '/security') return 'security';
  const [, section, name] = /^\/components\/(responses|parameters|requestBodies|headers)\/([^/]+)/.exec(pointer) ?? [];
  if (section !== undefined) return `${nouns[section]} ${name}`;
  // `GET /books/{id} · path id` without the method.
  return /^\/paths\/[^/]+\/parameters\//.test(pointer) ? place.scope.replace(/^\S+ /, '') : undefined;
}
