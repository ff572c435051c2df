import type { Content, Operation, Parameter } from '../../generate/model/api.ts';
import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import { contentScope } from '../difference/place.ts';
import { compareSchema } from '../schemas/compare-schema.ts';

const requests = { request: true, response: false };

/** Compares the parameters of an operation, paired by location and name; those of the path by position. */
export function compareParameters(old: Operation, now: Operation, comparison: Comparison): void {
  const after = new Map(now.parameters.map((parameter) => [identify(parameter, now), parameter]));
  for (const parameter of old.parameters) {
    const other = after.get(identify(parameter, old));
    after.delete(identify(parameter, old));
    if (other) compareParameter(parameter, other, now, comparison);
    else {
      comparison.add(spotOf(parameter, now), {
        kind: 'parameter-removed',
        keyword: 'parameters',
        effect: 'lost',
        finding: `The ${parameter.in} parameter \`${parameter.name}\` was removed.`,
        old: describe(parameter.schema),
        pointers: { old: parameter.pointer },
      });
    }
  }
  for (const parameter of after.values()) {
    comparison.add(spotOf(parameter, now), {
      kind: 'parameter-added',
      keyword: 'parameters',
      effect: parameter.required ? 'tighter' : 'gained',
      finding: `The ${parameter.required ? 'required' : 'optional'} ${parameter.in} parameter \`${parameter.name}\` was added.`,
      new: describe(parameter.schema),
      pointers: { new: parameter.pointer },
    });
  }
}

function spotOf(parameter: Parameter, { method, path }: Operation): Spot {
  return { place: { scope: `${method} ${path} · ${parameter.in} ${parameter.name}`, path: '' }, position: requests };
}

function identify(parameter: Parameter, { path }: Operation): string {
  if (parameter.in !== 'path')
    return `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  return `path ${names.indexOf(parameter.name)}`;
}

function compareParameter(old: Parameter, now: Parameter, operation: Operation, comparison: Comparison): void {
  const spot = spotOf(now, operation);
  const pointers = { old: old.pointer, new: now.pointer };
  if (old.required !== now.required) {
    const finding = now.required ? 'The parameter is now required.' : 'The parameter is no longer required.';
    const effect = now.required ? 'tighter' : 'looser';
    comparison.add(spot, { kind: 'parameter-presence', keyword: 'required', effect, finding, pointers });
  }
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  compareDeprecated(...comparison.notes(pointers), spot, pointers, comparison);
  compareSchema(old.schema, now.schema, spot, comparison);
}

/** Compares the media types of a body, and the schemas of those that both documents have. */
export function compareContents(
  old: readonly Content[],
  now: readonly Content[],
  spot: Spot,
  comparison: Comparison,
): void {
  for (const content of old) {
    const other = now.find(({ mediaType }) => mediaType === content.mediaType);
    const at = { ...spot, place: { scope: contentScope(spot.place.scope, content.mediaType), path: '' } };
    if (!other) {
      const finding = `The media type \`${content.mediaType}\` was removed.`;
      const values = { old: content.mediaType, pointers: { old: content.pointer } };
      comparison.add(at, { kind: 'media-type-removed', keyword: 'content', effect: 'lost', finding, ...values });
      continue;
    }
    compareSchema(content.schema, other.schema, at, comparison);
    if (JSON.stringify(content.examples) === JSON.stringify(other.examples)) continue;
    const places = { old: content.pointer, new: other.pointer };
    comparison.add(at, {
      kind: 'example',
      keyword: 'examples',
      effect: 'text',
      finding: 'The examples changed.',
      pointers: places,
    });
  }
  for (const content of now.filter(({ mediaType }) => !old.some((before) => before.mediaType === mediaType))) {
    const at = { ...spot, place: { scope: contentScope(spot.place.scope, content.mediaType), path: '' } };
    const finding = `The media type \`${content.mediaType}\` was added.`;
    const values = { new: content.mediaType, pointers: { new: content.pointer } };
    comparison.add(at, { kind: 'media-type-added', keyword: 'content', effect: 'gained', finding, ...values });
  }
}
