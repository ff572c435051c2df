import type { Api, Operation } from '../../model/api.ts';
import { asNode } from '../../model/node.ts';
import { fromPointer } from '../../spec/pointer.ts';
import type { Comparison } from './comparison.ts';

/** Each alternative is a way in; whoever uses one that has gone is locked out (OpenAPI 3.1, section 4.8.30). */
export function compareSecurity(old: Operation, now: Operation, comparison: Comparison): void {
  const [before, after] = [ways(old), ways(now)];
  const lost = before.some((way) => !after.includes(way)) && !after.includes('none');
  if (!lost && before.length === after.length && after.every((way) => before.includes(way))) return;
  const place = { scope: `${now.method} ${now.path} · security`, path: '' };
  comparison.add(
    { place, position: { request: true, response: false } },
    {
      kind: 'security',
      keyword: 'security',
      effect: lost ? 'tighter' : 'looser',
      finding: lost ? 'A way to sign in is no longer accepted.' : 'There are more ways to sign in.',
      old: before.join(' or '),
      new: after.join(' or '),
      pointers: { old: securityPointer(old, comparison.sides.old), new: securityPointer(now, comparison.sides.now) },
    },
  );
}

function ways({ security, securityOptional }: Operation): string[] {
  const named = security.map((names) => names.join(' and '));
  return securityOptional || named.length === 0 ? [...named, 'none'] : named;
}

/** Where the security of an operation is written: at the operation, or once for all. */
function securityPointer({ pointer }: Operation, { document }: Api): string {
  let node = document;
  for (const token of fromPointer(pointer)) node = asNode(node[token]);
  return node.security === undefined ? '/security' : `${pointer}/security`;
}
