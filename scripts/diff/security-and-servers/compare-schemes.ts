import { asNode, type Node } from '../../generate/spec/node.ts';
import { compareProse } from '../difference/compare-prose.ts';
import { compareRest } from '../difference/compare-rest.ts';
import type { Comparison } from '../difference/comparison.ts';
import type { Effect } from '../difference/difference.ts';
import type { Api } from '../reading/api.ts';
import { credentialOf, usedSchemes } from './compare-security.ts';

/**
 * Compares the security schemes that keep their name (OpenAPI 3.1, section 4.8.27). Schemes that were added or removed show at the
 * operations; a scheme that no operation requires does not matter.
 */
export function compareSchemes(old: Api, now: Api, comparison: Comparison): void {
  const [used, usedNow] = [usedSchemes(old), usedSchemes(now)];
  const before = asNode(asNode(old.document.components).securitySchemes);
  const after = asNode(asNode(now.document.components).securitySchemes);
  for (const [name, scheme] of Object.entries(before)) {
    if (!(name in after)) continue;
    const [was, is] = [asNode(scheme), asNode(after[name])];
    const pointer = `/components/securitySchemes/${name}`;
    const spot = { place: { scope: `security ${name}`, path: '' }, position: { request: true, response: false } };
    const pointers = { old: pointer, new: pointer };
    const [wording, newWording] = [was, is].map(({ description }) =>
      description === undefined ? undefined : String(description),
    );
    compareProse('description', wording, newWording, spot, pointers, comparison);
    compareProse('bearerFormat', was.bearerFormat, is.bearerFormat, spot, pointers, comparison);
    if (!used.has(name) || !usedNow.has(name)) continue;
    const add = (effect: Effect, finding: string, values: { old?: string; new?: string } = {}) =>
      comparison.add(spot, {
        kind: 'security',
        keyword: 'securitySchemes',
        effect,
        finding,
        ...values,
        pointers,
      });
    if (credentialOf(was) !== credentialOf(is) || was['x-environment-variable'] !== is['x-environment-variable'])
      add('lost', 'The credential is sent in another way.', { old: show(was), new: show(is) });
    compareRest(was, is, known, spot, pointers, comparison);
    compareFlows(asNode(was.flows), asNode(is.flows), add);
  }
}

const known = new Set([
  ...['type', 'scheme', 'in', 'name', 'openIdConnectUrl', 'description', 'flows', 'x-environment-variable'],
  ...['bearerFormat', 'deprecated'],
]);

function show({ description: _description, bearerFormat: _format, flows: _flows, ...scheme }: Node): string {
  return JSON.stringify(scheme);
}

/** OpenAPI 3.1, sections 4.8.28 and 4.8.29. */
function compareFlows(old: Node, now: Node, add: (effect: Effect, finding: string) => void): void {
  for (const [name, flow] of Object.entries(old)) {
    if (!(name in now)) {
      add('lost', `The flow \`${name}\` was removed.`);
      continue;
    }
    const [was, is] = [asNode(flow), asNode(now[name])];
    for (const url of ['authorizationUrl', 'tokenUrl', 'refreshUrl']) {
      if (was[url] === is[url]) continue;
      const added = was[url] === undefined;
      add(added ? 'gained' : 'other', `\`${url}\` of the flow \`${name}\` ${added ? 'was added' : 'changed'}.`);
    }
    const [scopes, newScopes] = [asNode(was.scopes), asNode(is.scopes)];
    for (const [scope, description] of Object.entries(scopes)) {
      if (!(scope in newScopes)) add('lost', `The scope \`${scope}\` was removed.`);
      else if (newScopes[scope] !== description) add('text', `The description of the scope \`${scope}\` changed.`);
    }
    for (const scope of Object.keys(newScopes))
      if (!(scope in scopes)) add('gained', `The scope \`${scope}\` was added.`);
  }
  for (const name of Object.keys(now)) if (!(name in old)) add('gained', `The flow \`${name}\` was added.`);
}
