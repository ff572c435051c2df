import { canonical } from './canonical.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Json, Node } from './node.ts';
import { asNode } from './node.ts';
import { resolveReferences } from './references.ts';
import { repair } from './repair/repair.ts';
import { upgrade } from './upgrade.ts';

/**
 * The one form of a document that everything downstream reads: OpenAPI 3.1, in canonical order, with references to its own components
 * only. In: a bundled OpenAPI 3.0, 3.1 or 3.2 document.
 * @throws Problems for references that lead nowhere.
 */
export function normalize(document: Json, diagnostics: Diagnostics): Node {
  return settle(correct(document, diagnostics));
}

/** The first half: an OpenAPI 3.1 document without faults whose meaning is plain, which are noted. */
export function correct(document: Json, diagnostics: Diagnostics): Node {
  return upgrade(repair(asNode(document), diagnostics.note), diagnostics);
}

/** The second half. */
export function settle(document: Node): Node {
  return canonical(resolveReferences(document));
}
