import { asList, asNode, type Node } from '../../generate/spec/node.ts';
import { compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import type { Effect, Kind } from '../difference/difference.ts';
import type { Api } from '../reading/api.ts';
import { nodeAt } from '../reading/node-at.ts';
import { requests } from '../reading/position.ts';

function spotOf(scope: string): Spot {
  return { place: { scope, path: '' }, position: requests };
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
    if (server.name === other.name) continue;
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

/** Compares the variables of a URL (OpenAPI 3.1, section 4.8.6). */
function compareVariables(
  old: Node,
  now: Node,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  const add = (kind: Kind, effect: Effect, finding: string) =>
    comparison.add(spot, { kind, keyword: 'variables', effect, finding, pointers });
  for (const [name, variable] of Object.entries(asNode(old.variables))) {
    const [was, is] = [asNode(variable), asNode(asNode(now.variables)[name])];
    compareProse(`description of ${name}`, was.description, is.description, spot, pointers, comparison);
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
