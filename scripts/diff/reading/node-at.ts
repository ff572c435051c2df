import { asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { fromPointer } from '../../generate/spec/pointer.ts';

/** The object at a pointer of a document; an empty one if there is none. */
export function nodeAt(document: Node, pointer: string): Node {
  let found: Json | undefined = document;
  for (const token of fromPointer(pointer)) found = Array.isArray(found) ? found[Number(token)] : asNode(found)[token];
  return asNode(found);
}
