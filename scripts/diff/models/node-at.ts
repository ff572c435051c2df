import type { Json } from '../../generate/model/api.ts';
import { asNode, type Node } from '../../generate/spec/node.ts';
import { fromPointer } from '../../generate/spec/pointer.ts';

/** What stands at a pointer of a document, for what no model holds; an empty object when nothing does. */
export function nodeAt(document: Node, pointer: string): Node {
  let found: Json | undefined = document;
  for (const token of fromPointer(pointer)) found = Array.isArray(found) ? found[Number(token)] : asNode(found)[token];
  return asNode(found);
}
