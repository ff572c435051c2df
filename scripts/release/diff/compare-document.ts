import type { Api, SecurityScheme, Server } from '../../model/api.ts';
import { compareProse } from './compare-notes.ts';
import type { Comparison, Spot } from './comparison.ts';

/** Compares what stands above the operations: the prose about the API, its servers, and the ways to sign in. */
export function compareDocument(old: Api, now: Api, comparison: Comparison): void {
  compareInfo(old, now, comparison);
  compareServers(old.servers, now.servers, comparison);
  compareSchemes(old.securitySchemes, now.securitySchemes, comparison);
}

function spotOf(scope: string): Spot {
  return { place: { scope, path: '' }, position: { request: true, response: false } };
}

function compareInfo(old: Api, now: Api, comparison: Comparison): void {
  for (const keyword of ['title', 'summary', 'description'] as const) {
    const pointer = `/info/${keyword}`;
    compareProse(keyword, old[keyword], now[keyword], spotOf('info'), { old: pointer, new: pointer }, comparison);
  }
  for (const tag of now.tags) {
    const before = old.tags.find(({ name }) => name === tag.name);
    const pointers = { old: '/tags', new: '/tags' };
    compareProse(
      'description',
      before ? before.description : '',
      tag.description,
      spotOf(`tag ${tag.name}`),
      pointers,
      comparison,
    );
  }
}

function compareServers(old: readonly Server[], now: readonly Server[], comparison: Comparison): void {
  for (const [index, server] of old.entries()) {
    const other = now.find(({ url }) => url === server.url);
    const spot = spotOf(`server ${server.url}`);
    if (!other) {
      const finding = 'The server is gone.';
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
    const pointers = { old: `/servers/${index}`, new: `/servers/${now.indexOf(other)}` };
    compareProse('description', server.description, other.description, spot, pointers, comparison);
    // A server without a name of its own goes by its position, which says nothing.
    if (server.name === other.name || (isPosition(server.name) && isPosition(other.name))) continue;
    comparison.add(spot, {
      kind: 'environment-renamed',
      keyword: 'x-environment',
      effect: 'none',
      types: 'major',
      finding: 'Code selects the server by another name.',
      old: server.name,
      new: other.name,
      pointers,
    });
  }
  for (const [index, server] of now.entries()) {
    if (old.some(({ url }) => url === server.url)) continue;
    const pointers = { new: `/servers/${index}` };
    const finding = 'There is a new server.';
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

function compareSchemes(old: readonly SecurityScheme[], now: readonly SecurityScheme[], comparison: Comparison): void {
  for (const scheme of old) {
    const other = now.find(({ name }) => name === scheme.name);
    const pointer = `/components/securitySchemes/${scheme.name}`;
    const pointers = { old: pointer, new: pointer };
    const spot = spotOf(`security ${scheme.name}`);
    if (other) compareProse('description', scheme.description, other.description, spot, pointers, comparison);
    const { description: _old, ...was } = scheme;
    const { description: _new, ...is } = other ?? scheme;
    if (other && JSON.stringify(was) === JSON.stringify(is)) continue;
    const finding = other ? 'The credential is sent or found in another way.' : 'This way to sign in is gone.';
    const values = { old: JSON.stringify(was), ...(other ? { new: JSON.stringify(is) } : {}) };
    comparison.add(spot, {
      kind: 'security',
      keyword: 'securitySchemes',
      effect: 'lost',
      finding,
      ...values,
      pointers,
    });
  }
  for (const { name } of now.filter((scheme) => !old.some((before) => before.name === scheme.name))) {
    const pointers = { new: `/components/securitySchemes/${name}` };
    const finding = 'There is a new way to sign in.';
    comparison.add(spotOf(`security ${name}`), {
      kind: 'security',
      keyword: 'securitySchemes',
      effect: 'gained',
      finding,
      pointers,
    });
  }
}
