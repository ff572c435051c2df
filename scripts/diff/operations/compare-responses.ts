import { compareProse } from '../difference/compare-prose.ts';
import { compareRest } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import type { Operation, Response } from '../reading/api.ts';
import { compareContents } from './compare-contents.ts';
import { compareLinks } from './compare-links.ts';
import { compareParameter } from './compare-parameters.ts';

/** Compares the responses of an operation, paired by status. */
export function compareResponses(old: Operation, now: Operation, comparison: Comparison): void {
  for (const response of old.responses) {
    const other = now.responses.find(({ status }) => status === response.status);
    if (other) compareResponse(response, other, spotOf(response, now), comparison);
    else addResponse(response, 'response-removed', old, now, comparison);
  }
  for (const response of now.responses) {
    if (old.responses.some(({ status }) => status === response.status)) continue;
    addResponse(response, 'response-added', old, now, comparison);
  }
}

function spotOf({ status }: Response, { scope, answered }: Operation): Spot {
  return { place: { scope: `${scope} · response ${status}`, path: '' }, position: answered };
}

function addResponse(
  response: Response,
  kind: 'response-added' | 'response-removed',
  old: Operation,
  now: Operation,
  comparison: Comparison,
): void {
  const added = kind === 'response-added';
  const body = response.contents.map(({ schema }) => describe(schema)).join(' or ') || 'no body';
  comparison.add(spotOf(response, now), {
    kind,
    keyword: 'responses',
    effect: added ? 'gained' : 'lost',
    // The status is a key of the generated type of the operation.
    types: added ? 'minor' : now.noun === 'operation' ? 'major' : 'none',
    finding: `Status ${response.status} was ${added ? 'added' : 'removed'}.`,
    ...(added ? { new: body } : { old: body }),
    pointers: {
      old: `${old.pointer}/responses/${response.status}`,
      new: `${now.pointer}/responses/${response.status}`,
    },
  });
}

const known = new Set(['description', 'headers', 'content', 'links', 'x-refuses']);

function compareResponse(old: Response, now: Response, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  for (const keyword of ['description', 'x-refuses'])
    compareProse(keyword, old.node[keyword], now.node[keyword], spot, pointers, comparison);
  compareRest(old.node, now.node, known, spot, pointers, comparison);
  compareContents(old.contents, now.contents, spot, comparison);
  compareLinks(old.links, now.links, spot, pointers, comparison);
  compareHeaders(old, now, spot, comparison);
}

function compareHeaders(old: Response, now: Response, spot: Spot, comparison: Comparison): void {
  const find = (response: Response, name: string) =>
    response.headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
  const spotOfHeader = (name: string): Spot => ({
    ...spot,
    place: { scope: `${spot.place.scope} · header ${name}`, path: '' },
  });
  for (const header of old.headers) {
    const other = find(now, header.name);
    if (other) compareParameter(header, other, spotOfHeader(header.name), comparison);
    else {
      const finding = `The header \`${header.name}\` was removed.`;
      const values = { old: describe(header.schema), pointers: { old: header.pointer } };
      comparison.add(spotOfHeader(header.name), {
        kind: 'header-removed',
        keyword: 'headers',
        effect: 'lost',
        finding,
        ...values,
      });
    }
  }
  for (const header of now.headers) {
    if (find(old, header.name)) continue;
    const finding = `The header \`${header.name}\` was added.`;
    const values = { new: describe(header.schema), pointers: { new: header.pointer } };
    comparison.add(spotOfHeader(header.name), {
      kind: 'header-added',
      keyword: 'headers',
      effect: { request: header.required ? 'tighter' : 'gained', response: 'gained' },
      finding,
      ...values,
    });
  }
}
