import type { Api } from '../generate/model/api.ts';
import { compareProse } from './difference/compare-prose.ts';
import type { Comparison, Spot } from './difference/comparison.ts';
import { compareSchemes } from './security-and-servers/compare-schemes.ts';
import { compareServers } from './security-and-servers/compare-servers.ts';

/** Compares everything but operations and schemas: the prose about the API, its servers and its security schemes. */
export function compareDocument(old: Api, now: Api, comparison: Comparison): void {
  compareInfo(old, now, comparison);
  compareServers(old, now, comparison);
  compareSchemes(old, now, comparison);
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
