import { asList, asNode } from '../../generate/spec/node.ts';
import type { Comparison } from '../difference/comparison.ts';
import type { Api, Operation } from '../reading/api.ts';
import { nodeAt } from '../reading/node-at.ts';
import { requests } from '../reading/position.ts';

/** Compares servers of a path or an operation, which replace those of the document (OpenAPI 3.1, section 4.8.9). */
export function compareOwnServers(old: Operation, now: Operation, comparison: Comparison): void {
  const [was, is] = [ownServers(old, comparison.sides.old), ownServers(now, comparison.sides.now)];
  if (!was && !is) return;
  const before = was ?? comparison.sides.old.servers.map(({ url }) => url);
  const after = is ?? comparison.sides.now.servers.map(({ url }) => url);
  const gone = before.filter((url) => !after.includes(url));
  const added = after.filter((url) => !before.includes(url));
  if (gone.length === 0 && added.length === 0) return;
  const lost = gone.length > 0;
  comparison.add(
    { place: { scope: now.scope, path: '' }, position: requests },
    {
      kind: lost ? 'server-removed' : 'server-added',
      keyword: 'servers',
      effect: lost ? 'lost' : 'gained',
      finding: lost ? 'The operation moved to another server.' : 'The operation has another server.',
      old: before.join(', '),
      new: after.join(', '),
      pointers: { old: `${old.pointer}/servers`, new: `${now.pointer}/servers` },
    },
  );
}

function ownServers({ pointer }: Operation, { document }: Api): string[] | undefined {
  const path = pointer.slice(0, pointer.lastIndexOf('/'));
  const servers = nodeAt(document, pointer).servers ?? nodeAt(document, path).servers;
  return servers === undefined
    ? undefined
    : asList(servers).map((server) => String(asNode(server).url).replace(/\/$/, ''));
}
