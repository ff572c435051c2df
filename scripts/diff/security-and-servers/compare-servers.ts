import type { Api, Operation } from '../../generate/model/api.ts';
import { asList, asNode, type Node } from '../../generate/spec/node.ts';
import { compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import type { Effect, Kind } from '../difference/difference.ts';
import { nodeAt } from '../difference/node-at.ts';

function spotOf(scope: string): Spot {
  return { place: { scope, path: '' }, position: { request: true, response: false } };
}

/** Compares the servers of the document, paired by URL (OpenAPI 3.1, section 4.8.5). */
export function compareServers(old: Api, now: Api, comparison: Comparison): void {
  for (const [index, server] of old.servers.entries()) {
    const other = now.servers.find(({ url }) => url === server.url);
    const spot = spotOf(`server ${server.url}`);
    if (!other) {
      const finding = 'The server was removed.';
      comparison.add(spot, {
        kind: 'server-removed',
        keyword: 'servers',
        effect: 'lost',
        finding,
        old: server.url,
        pointers: { old: `/servers/${index}` },
      });
      continue;
    }
    const pointers = { old: `/servers/${index}`, new: `/servers/${now.servers.indexOf(other)}` };
    compareProse('description', server.description, other.description, spot, pointers, comparison);
    compareVariables(
      nodeAt(old.document, pointers.old),
      nodeAt(now.document, pointers.new),
      spot,
      pointers,
      comparison,
    );
    // A server without a name is numbered; its number has no meaning.
    if (server.name === other.name || (isPosition(server.name) && isPosition(other.name))) continue;
    comparison.add(spot, {
      kind: 'environment-renamed',
      keyword: 'x-environment',
      effect: 'none',
      types: 'major',
      finding: 'The environment was renamed.',
      old: server.name,
      new: other.name,
      pointers,
    });
  }
  for (const [index, server] of now.servers.entries()) {
    if (old.servers.some(({ url }) => url === server.url)) continue;
    const pointers = { new: `/servers/${index}` };
    const finding = 'The server was added.';
    comparison.add(spotOf(`server ${server.url}`), {
      kind: 'server-added',
      keyword: 'servers',
      effect: 'gained',
      finding,
      new: server.url,
      pointers,
    });
  }
}

function isPosition(name: string): boolean {
  return /^server\d+$/.test(name);
}

/** Compares the variables of a URL (OpenAPI 3.1, section 4.8.6). */
function compareVariables(
  old: Node,
  now: Node,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  const add = (kind: Kind, effect: Effect, finding: string) =>
    comparison.add(spot, { kind, keyword: 'variables', effect, settled: true, finding, pointers });
  for (const [name, variable] of Object.entries(asNode(old.variables))) {
    const [was, is] = [asNode(variable), asNode(asNode(now.variables)[name])];
    const [before, after] = [was, is].map((node) => asList(node.enum).map(String)) as [string[], string[]];
    const gone = before.filter((value) => after.length > 0 && !after.includes(value));
    const added = after.filter((value) => before.length > 0 && !before.includes(value));
    if (gone.length > 0 || (before.length === 0 && after.length > 0))
      add('server-removed', 'lost', `The variable \`${name}\` no longer allows ${gone.join(', ') || 'any value'}.`);
    if (added.length > 0 || (before.length > 0 && after.length === 0))
      add('server-added', 'gained', `The variable \`${name}\` now allows ${added.join(', ') || 'any value'}.`);
    if (was.default !== is.default)
      add('server-added', 'gained', `The default of the variable \`${name}\` is now \`${String(is.default)}\`.`);
  }
}

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
  comparison.add(spotOf(`${now.method} ${now.path}`), {
    kind: lost ? 'server-removed' : 'server-added',
    keyword: 'servers',
    effect: lost ? 'lost' : 'gained',
    settled: true,
    finding: lost ? 'The operation moved to another server.' : 'The operation has another server.',
    old: before.join(', '),
    new: after.join(', '),
    pointers: { old: `${old.pointer}/servers`, new: `${now.pointer}/servers` },
  });
}

function ownServers({ pointer }: Operation, { document }: Api): string[] | undefined {
  const path = pointer.slice(0, pointer.lastIndexOf('/'));
  const servers = nodeAt(document, pointer).servers ?? nodeAt(document, path).servers;
  return servers === undefined
    ? undefined
    : asList(servers).map((server) => String(asNode(server).url).replace(/\/$/, ''));
}
