import type { Header, Operation, Response } from '../../generate/model/api.ts';
import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { compareSchema } from '../schemas/compare-schema.ts';
import { compareContents } from './compare-parts.ts';

const responses = { request: false, response: true };

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

/** The scope of a response. */
function spotOf({ status }: Response, { method, path }: Operation): Spot {
  return { place: { scope: `${method} ${path} · response ${status}`, path: '' }, position: responses };
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
    types: added ? 'minor' : 'major',
    finding: added ? `Status ${response.status} was added.` : `Status ${response.status} was removed.`,
    ...(added ? { new: body } : { old: body }),
    pointers: {
      old: `${old.pointer}/responses/${response.status}`,
      new: `${now.pointer}/responses/${response.status}`,
    },
  });
}

function compareResponse(old: Response, now: Response, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  compareProse(
    'x-refuses',
    old.refuses.join(', ') || undefined,
    now.refuses.join(', ') || undefined,
    spot,
    pointers,
    comparison,
  );
  compareContents(old.contents, now.contents, spot, comparison);
  for (const header of old.headers) {
    const other = now.headers.find(({ name }) => name.toLowerCase() === header.name.toLowerCase());
    const at = { ...spot, place: { scope: `${spot.place.scope} · header ${header.name}`, path: '' } };
    if (other) compareHeader(header, other, at, comparison);
    else {
      const finding = `The header \`${header.name}\` was removed.`;
      comparison.add(at, {
        kind: 'header-removed',
        keyword: 'headers',
        effect: 'lost',
        finding,
        old: describe(header.schema),
        pointers,
      });
    }
  }
  for (const header of now.headers) {
    if (old.headers.some(({ name }) => name.toLowerCase() === header.name.toLowerCase())) continue;
    const at = { ...spot, place: { scope: `${spot.place.scope} · header ${header.name}`, path: '' } };
    const finding = `The header \`${header.name}\` was added.`;
    comparison.add(at, {
      kind: 'header-added',
      keyword: 'headers',
      effect: 'gained',
      finding,
      new: describe(header.schema),
      pointers,
    });
  }
}

function compareHeader(old: Header, now: Header, spot: Spot, comparison: Comparison): void {
  const pointers = {
    old: old.schema.pointer.replace(/\/schema$/, ''),
    new: now.schema.pointer.replace(/\/schema$/, ''),
  };
  if (old.required !== now.required) {
    const finding = now.required ? 'The header is now always present.' : 'The header may now be absent.';
    const effect = now.required ? 'tighter' : 'looser';
    comparison.add(spot, { kind: 'header-presence', keyword: 'required', effect, finding, pointers });
  }
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  compareDeprecated(...comparison.notes(pointers), spot, pointers, comparison);
  compareSchema(old.schema, now.schema, spot, comparison);
}
