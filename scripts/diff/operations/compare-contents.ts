import { canonicalText, compareRest } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { contentScope } from '../difference/place.ts';
import type { Content } from '../reading/api.ts';
import { compareSchema } from '../schemas/compare-schema.ts';
import { compareEncodings } from './compare-encodings.ts';

const known = new Set(['schema', 'itemSchema', 'example', 'examples', 'encoding']);

/** Compares the media types of a body, and the schemas of those that both documents have. */
export function compareContents(
  old: readonly Content[],
  now: readonly Content[],
  spot: Spot,
  comparison: Comparison,
): void {
  const spotOf = ({ mediaType }: Content): Spot => ({
    ...spot,
    place: { scope: contentScope(spot.place.scope, mediaType), path: '' },
  });
  const [pairs, gone, added] = pairContents(old, now);
  for (const [was, is] of pairs) {
    if (was.mediaType !== is.mediaType) compareRanges(was, is, spotOf(is), comparison);
    compareContent(was, is, spotOf(is), comparison);
  }
  // Callers choose among media types; receivers of payloads get what is sent.
  for (const content of gone) {
    const effect = pairs.length + added.length > 0 ? 'tighter' : 'lost';
    comparison.add(spotOf(content), {
      kind: 'media-type-removed',
      keyword: 'content',
      effect: spot.position.payload ? effect : 'lost',
      finding: `The media type \`${content.mediaType}\` was removed.`,
      old: content.mediaType,
      pointers: { old: content.pointer },
    });
  }
  for (const content of added) {
    comparison.add(spotOf(content), {
      kind: 'media-type-added',
      keyword: 'content',
      effect: spot.position.payload && old.length > 0 ? 'looser' : 'gained',
      finding: `The media type \`${content.mediaType}\` was added.`,
      new: content.mediaType,
      pointers: { new: content.pointer },
    });
  }
}

/** Pairs media types, and a single one with a range that replaces it or is replaced by it (OpenAPI 3.1, section 4.8.14). */
function pairContents(
  old: readonly Content[],
  now: readonly Content[],
): [pairs: [Content, Content][], gone: Content[], added: Content[]] {
  const added = [...now];
  const pairs: [Content, Content][] = [];
  const take = (all: readonly Content[], fits: (was: Content, is: Content) => boolean) =>
    all.filter((was) => {
      const is = added.find((candidate) => fits(was, candidate));
      if (is) pairs.push([was, is]);
      if (is) added.splice(added.indexOf(is), 1);
      return !is;
    });
  const rest = take(old, (was, is) => was.mediaType === is.mediaType);
  const gone = take(rest, (was, is) => covers(was.mediaType, is.mediaType) || covers(is.mediaType, was.mediaType));
  return [pairs, gone, added];
}

function covers(range: string, mediaType: string): boolean {
  return range === '*/*' || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1)));
}

function compareRanges(was: Content, is: Content, spot: Spot, comparison: Comparison): void {
  const wider = covers(is.mediaType, was.mediaType);
  comparison.add(spot, {
    kind: wider ? 'media-type-added' : 'media-type-removed',
    keyword: 'content',
    effect: wider ? 'looser' : 'tighter',
    finding: `The media type \`${was.mediaType}\` became \`${is.mediaType}\`.`,
    old: was.mediaType,
    new: is.mediaType,
    pointers: { old: was.pointer, new: is.pointer },
  });
}

function compareContent(old: Content, now: Content, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  compareSchema(old.schema, now.schema, spot, comparison);
  if (canonicalText(old.examples) !== canonicalText(now.examples)) {
    const finding = 'The examples changed.';
    comparison.add(spot, { kind: 'example', keyword: 'examples', effect: 'text', finding, pointers });
  }
  compareEncodings(old, now, spot, pointers, comparison);
  compareRest(old.node, now.node, known, spot, pointers, comparison);
}
