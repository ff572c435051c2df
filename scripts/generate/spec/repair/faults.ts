import type { Note } from '../diagnostics.ts';
import type { Json, Node } from '../node.ts';
import type { ObjectKind } from '../objects.ts';
import { toPointer } from '../pointer.ts';

/** What a repair gets: an object of the document, and where it is. */
export interface Faulty {
  kind: ObjectKind;
  node: Node;
  pointer: string;
  document: Node;
  /** Whether the document says that it is OpenAPI 3.0. */
  isOld: boolean;
  note: Note;
}

/** Corrects a fault of an object; returns the object itself if it has none. */
export type Repair = (faulty: Faulty) => Node;

/** The pointer of a member. */
export function at({ pointer }: Pick<Faulty, 'pointer'>, ...members: string[]): string {
  return pointer + toPointer(members);
}

/** A copy of an object without one member. */
export function without(node: Node, key: string): Node {
  const { [key]: _removed, ...others } = node;
  return others;
}

/** The value as code, short enough for a message. */
export function code(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value));
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
