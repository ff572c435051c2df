import type { Difference } from './difference.ts';

const shared = /^\/(?:components\/(responses|parameters|requestBodies|headers)\/([^/]+)|security$)/;

const nouns: Record<string, string> = {
  responses: 'response',
  parameters: 'parameter',
  requestBodies: 'request body',
  headers: 'header',
};

/** A change inside a shared response or parameter shows at every operation that uses it; it is one change, and named after the component. */
export function mergeShared(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { kind, keyword, place, pointers, finding } = difference;
    const at = shared.exec(pointers.new ?? '') ?? shared.exec(pointers.old ?? '');
    const path = place.path;
    const key = at ? JSON.stringify([kind, keyword, pointers, finding, path]) : String(groups.size);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const [at = '', section = '', name = ''] = shared.exec(first.pointers.new ?? first.pointers.old ?? '') ?? [];
    const also = group.slice(1).map(({ place }) => place.scope);
    if (also.length === 0 && at !== '/security') return [first];
    const place = { scope: at === '/security' ? 'security' : `${nouns[section]} ${name}`, path: first.place.path };
    const position = {
      request: group.some((difference) => difference.position.request),
      response: group.some((difference) => difference.position.response),
    };
    return [{ ...first, place, position, scopes: [first.place.scope, ...also] }];
  });
}
