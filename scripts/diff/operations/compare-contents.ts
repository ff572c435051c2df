import { asNode, type Node } from '../../generate/spec/node.ts';
import { compareRest, plain } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { show } from '../difference/describe.ts';
import { contentScope } from '../difference/place.ts';
import type { Content } from '../reading/api.ts';
import { compareSchema } from '../schemas/compare-schema.ts';

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
  for (const content of old) {
    const other = now.find(({ mediaType }) => mediaType === content.mediaType);
    if (other) compareContent(content, other, spotOf(content), comparison);
    else {
      comparison.add(spotOf(content), {
        kind: 'media-type-removed',
        keyword: 'content',
        effect: 'lost',
        finding: `The media type \`${content.mediaType}\` was removed.`,
        old: content.mediaType,
        pointers: { old: content.pointer },
      });
    }
  }
  for (const content of now) {
    if (old.some(({ mediaType }) => mediaType === content.mediaType)) continue;
    comparison.add(spotOf(content), {
      kind: 'media-type-added',
      keyword: 'content',
      effect: 'gained',
      finding: `The media type \`${content.mediaType}\` was added.`,
      new: content.mediaType,
      pointers: { new: content.pointer },
    });
  }
}

function compareContent(old: Content, now: Content, spot: Spot, comparison: Comparison): void {
  const pointers = { old: old.pointer, new: now.pointer };
  compareSchema(old.schema, now.schema, spot, comparison);
  if (JSON.stringify(old.examples) !== JSON.stringify(now.examples)) {
    const finding = 'The examples changed.';
    comparison.add(spot, { kind: 'example', keyword: 'examples', effect: 'text', finding, pointers });
  }
  compareEncodings(asNode(old.node.encoding), asNode(now.node.encoding), spot, pointers, comparison);
  compareRest(old.node, now.node, known, spot, pointers, comparison);
}

/** How the parts of a form are written (OpenAPI 3.1, section 4.8.15). */
function compareEncodings(
  old: Node,
  now: Node,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = [show(plain(old[name] ?? {})), show(plain(now[name] ?? {}))];
    if (was === is) continue;
    const finding = `The encoding of the part \`${name}\` changed.`;
    const values = { ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) };
    comparison.add(spot, { kind: 'encoding', keyword: 'encoding', effect: 'other', finding, ...values, pointers });
  }
}
