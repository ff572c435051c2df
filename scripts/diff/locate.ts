import { asNode, type Json, type Node } from '../generate/spec/node.ts';
import { fromPointer, toPointer } from '../generate/spec/pointer.ts';
import type { ReadDocument } from './reading/read-document.ts';
import type { Change } from './verdict/change.ts';

/** Where a change is written. */
export interface Location {
  file: string;
  /** One-based. */
  line: number;
}

/** Where the new document says what changed, or where it stood: what is gone is reported at what held it. */
export function locate({ pointers }: Change, old: ReadDocument, now: ReadDocument): Location | undefined {
  const pointer = pointers?.new ?? pointers?.old;
  if (pointer === undefined) return undefined;
  const isGone = pointers?.new === undefined;
  try {
    const { file, line } = now.places(isGone ? nearest(asNode(now.document), pointer) : pointer);
    return { file, line };
  } catch {
    // A part that the reader has rewritten has no line of its own.
    const { file, line } = (isGone ? old : now).places('');
    return { file, line };
  }
}

/** The longest start of the pointer that leads somewhere. */
function nearest(document: Node, pointer: string): string {
  let found: Json | undefined = document;
  const way: string[] = [];
  for (const token of fromPointer(pointer)) {
    found = Array.isArray(found) ? found[Number(token)] : asNode(found)[token];
    if (found === undefined) break;
    way.push(token);
  }
  return toPointer(way);
}
