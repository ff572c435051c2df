import { asNode, type Node } from '../../generate/spec/node.ts';
import { compareProse } from '../difference/compare-prose.ts';
import { canonicalText, plain } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { showBoth } from '../difference/describe.ts';

/** Compares the links of a response (OpenAPI 3.1, section 4.8.20). Code that follows a link needs it to stay. */
export function compareLinks(
  old: Node,
  now: Node,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  for (const [name, link] of Object.entries(old)) {
    const [was, is] = [asNode(link), asNode(now[name])];
    if (!(name in now)) {
      const finding = `The link \`${name}\` was removed.`;
      comparison.add(spot, { kind: 'link-removed', keyword: 'links', effect: 'lost', finding, pointers });
    } else if (canonicalText(plain(was)) !== canonicalText(plain(is))) {
      const [before = '', after = ''] = showBoth(plain(was), plain(is));
      const values = { old: before, new: after, pointers };
      const finding = `The link \`${name}\` leads elsewhere.`;
      comparison.add(spot, { kind: 'link-changed', keyword: 'links', effect: 'other', finding, ...values });
    } else compareProse('description', was.description, is.description, spot, pointers, comparison);
  }
  for (const name of Object.keys(now)) {
    if (name in old) continue;
    const finding = `The link \`${name}\` was added.`;
    comparison.add(spot, { kind: 'link-added', keyword: 'links', effect: 'gained', finding, pointers });
  }
}
