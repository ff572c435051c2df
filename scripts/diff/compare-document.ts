import { asList, asNode, type Node } from '../generate/spec/node.ts';
import { compareProse } from './difference/compare-prose.ts';
import { compareRest } from './difference/compare-rest.ts';
import type { Comparison, Spot } from './difference/comparison.ts';
import type { Api } from './reading/api.ts';
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

const known = {
  root: new Set([
    ...['openapi', 'info', 'servers', 'paths', 'webhooks', 'components', 'security', 'tags'],
    ...['jsonSchemaDialect', '$self'],
  ]),
  info: new Set(['title', 'summary', 'description', 'version']),
  tag: new Set(['name', 'description']),
};

function compareInfo({ document: old }: Api, { document: now }: Api, comparison: Comparison): void {
  const [was, is] = [asNode(old.info), asNode(now.info)];
  const spot = spotOf('info');
  for (const keyword of ['title', 'summary', 'description']) {
    const pointer = `/info/${keyword}`;
    compareProse(keyword, was[keyword], is[keyword], spot, { old: pointer, new: pointer }, comparison);
  }
  compareRest(was, is, known.info, spot, { old: '/info', new: '/info' }, comparison);
  compareRest(old, now, known.root, spotOf('document'), { old: '', new: '' }, comparison);
  compareTags(asList(old.tags).map(asNode), asList(now.tags).map(asNode), comparison);
}

function compareTags(old: readonly Node[], now: readonly Node[], comparison: Comparison): void {
  const pointers = { old: '/tags', new: '/tags' };
  for (const { name } of old)
    if (!now.some((tag) => tag.name === name))
      compareProse('tag', name, undefined, spotOf(`tag ${name}`), pointers, comparison);
  for (const tag of now) {
    const before = old.find(({ name }) => name === tag.name) ?? {};
    const spot = spotOf(`tag ${tag.name}`);
    compareProse('description', before.description, tag.description, spot, pointers, comparison);
    compareRest(before, tag, known.tag, spot, pointers, comparison);
  }
}
